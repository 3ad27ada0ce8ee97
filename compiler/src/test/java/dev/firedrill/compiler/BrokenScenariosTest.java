package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.TextRenderer;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.grammar.IncidentLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with several mistakes each, as authors make them, beside what they are told about them. */
class BrokenScenariosTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "broken");
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");
    private static final Path SHIPPED = Path.of("..", "scenarios-src", "src", "main", "incident");

    @ParameterizedTest
    @MethodSource("inputs")
    void saysWhatIsWrong(Path input) throws IOException {
        String actual = new TextRenderer(TextRenderer.Style.PLAIN).render(findings(input));
        Path expected = expected(input);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(expected)).contains("error[INC");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void namesNoTokenOfTheGrammar(Path input) throws IOException {
        List<String> tokens = IntStream.rangeClosed(1, IncidentLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(IncidentLexer.VOCABULARY::getSymbolicName)
                .toList();

        for (Diagnostic diagnostic : findings(input)) {
            Stream<String> texts = Stream.concat(
                    Stream.concat(Stream.of(diagnostic.message()), diagnostic.help().stream()),
                    diagnostic.labels().stream().map(Diagnostic.Label::text));
            assertThat(texts.flatMap(text -> Pattern.compile("\\W+").splitAsStream(text.replaceAll("`[^`]*`", ""))))
                    .doesNotContainAnyElementsOf(tokens);
        }
    }

    @Test
    void everyExpectationHasItsInput() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")))
                    .containsExactlyInAnyOrderElementsOf(
                            inputs().map(BrokenScenariosTest::expected).toList());
        }
    }

    @Test
    void shippedScenariosRaiseNothing() throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            List<SourceFile> sources = files.filter(file -> file.toString().endsWith(".incident"))
                    .map(BrokenScenariosTest::source)
                    .toList();

            assertThat(Compiler.compile(new SourceSet(sources)).diagnostics()).isEmpty();
        }
    }

    static Stream<Path> inputs() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".incident")).sorted().toList().stream();
        }
    }

    private static Path expected(Path input) {
        return input.resolveSibling(input.getFileName().toString().replace(".incident", ".txt"));
    }

    private static List<Diagnostic> findings(Path input) {
        SourceFile file = source(input);
        return Compiler.compile(SourceSet.of(file, source(DEMO))).diagnostics().stream()
                .filter(diagnostic -> diagnostic.span().file() == file)
                .toList();
    }

    private static SourceFile source(Path path) {
        try {
            return new SourceFile(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new AssertionError(path.toString(), e);
        }
    }
}
