package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.BundleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles written by the command line. */
final class CompileTest {
    private static final String SMALL = "src/test/resources/small";

    @TempDir
    private Path folder;

    @Test
    void theBundleIsWrittenAndCanBeLoaded() throws Exception {
        Path output = folder.resolve("new/out");
        Ran ran = Ran.with("compile", SMALL, "-o", output.toString());
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).matches(output + "/demo.json  \\d+\\.\\d kB  2 scenarios\\R");
        Environment environment = Environment.of(BundleReader.read(Files.readAllBytes(output.resolve("demo.json"))));
        assertThat(environment.scenarios()).hasSize(2);
        assertThat(names(output)).containsExactly("demo.json");
    }

    @Test
    void aBundleThatWouldNotChangeIsLeftAlone() throws IOException {
        Ran.with("compile", SMALL, "-o", folder.toString());
        Path bundle = folder.resolve("demo.json");
        var before = Files.getLastModifiedTime(bundle);
        assertThat(Ran.with("compile", SMALL, "-o", folder.toString()).out()).endsWith("  (unchanged)\n");
        assertThat(Files.getLastModifiedTime(bundle)).isEqualTo(before);
    }

    @Test
    void javaClassesAreWrittenOnRequest() throws IOException {
        Ran ran = Ran.with("compile", SMALL, "-o", folder.toString(), "--java", "com.example.drills");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("Java source");
        assertThat(names(folder.resolve("com/example/drills"))).anyMatch(name -> name.endsWith(".java"));
        assertThat(Ran.with("compile", SMALL, "-o", folder.toString(), "--java", "no-name")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void brokenSourcesWriteNothing() throws IOException {
        Ran ran = Ran.with("compile", "src/test/resources/broken", "-o", folder.toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error[INC");
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        Ran ran = Ran.with("compile", SMALL, "-o", file.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("`" + file + "` is in the way");
    }

    @Test
    void sourcesWithoutScenariosGiveNoBundle() {
        Ran ran = Ran.reading("package a\n", "compile", "-", "-o", folder.toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no scenario");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }
}
