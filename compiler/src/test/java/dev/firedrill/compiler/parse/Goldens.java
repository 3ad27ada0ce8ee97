package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The inputs of the parser's golden tests, a file for each construct, and the shipped files. */
final class Goldens {
    static final Path FOLDER = Path.of("src", "test", "resources", "parse");
    private static final Path SHIPPED = Path.of("..", "scenarios-src", "src", "main", "incident");

    private Goldens() {}

    static Stream<Path> inputs() {
        return incidents(FOLDER);
    }

    static Stream<Path> shipped() {
        return incidents(SHIPPED);
    }

    private static Stream<Path> incidents(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".incident")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile file(String text) {
        return new SourceFile("test.incident", text);
    }
}
