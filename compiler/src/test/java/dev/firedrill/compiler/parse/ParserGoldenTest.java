package dev.firedrill.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree of each construct, places included. */
class ParserGoldenTest {
    static Stream<Path> inputs() {
        return Goldens.inputs();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void buildsTheTree(Path input) throws IOException {
        Path expected = tree(input);
        String actual = dump(Goldens.text(input));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, actual);
        }

        assertThat(actual).isEqualTo(Goldens.text(expected));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void lineEndsMakeNoDifference(Path input) {
        String text = Goldens.text(input);

        assertThat(dump(text.replace("\n", "\r\n"))).isEqualTo(dump(text));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aByteOrderMarkMakesNoDifference(Path input) {
        String text = Goldens.text(input);

        assertThat(dump("\uFEFF" + text)).isEqualTo(dump(text));
    }

    @Test
    void everyTreeHasItsInput() throws IOException {
        try (var files = Files.list(Goldens.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tree")))
                    .containsExactlyInAnyOrderElementsOf(
                            inputs().map(ParserGoldenTest::tree).toList());
        }
    }

    private static Path tree(Path input) {
        return input.resolveSibling(input.getFileName().toString().replace(".incident", ".tree"));
    }

    private static String dump(String text) {
        SourceFile file = Goldens.file(text);
        var diagnostics = new Diagnostics();
        var unit = SourceParser.parse(file, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return TreeDump.of(unit);
    }
}
