package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files beside the tests: inputs, and what they are expected to give. {@code -Dgolden.update} rewrites the latter. */
public final class Golden {
    private static final Path ROOT = Path.of("src", "test", "resources");

    private Golden() {}

    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The files of a folder with that ending, sorted. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void check(String path, String actual) {
        if (System.getProperty("golden.update") == null) {
            assertThat(actual).isEqualTo(text(path));
            return;
        }
        try {
            Files.writeString(ROOT.resolve(path), actual);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
