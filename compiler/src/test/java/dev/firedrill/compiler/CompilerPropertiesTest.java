package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.grammar.IncidentLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** Files that parse and make no sense are compiled like any other: to findings, never to an exception. */
class CompilerPropertiesTest {
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");
    private static final int MUTATIONS = 300;

    @Test
    void namesAndNumbersInWrongPlacesAreFindings() throws IOException {
        String text =
                Files.readString(DEMO) + "drill \"d\" for judge-export { submit_severity P1  expect grade is 1.0 }\n";
        var random = new Random(MUTATIONS);
        int failed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String changed = exchanged(exchanged(text, random), random);
            var compilation = Compiler.compile(SourceSet.of(new SourceFile("demo.incident", changed)));
            if (compilation.succeeded()) {
                compilation.runDrills();
            } else {
                failed++;
            }
        }

        assertThat(failed).isBetween(MUTATIONS / 4, MUTATIONS * 3 / 4);
    }

    @Test
    void missingLinesAreFindings() throws IOException {
        List<String> lines = Files.readAllLines(DEMO);
        for (int line = 0; line < lines.size(); line++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(line);
            var compilation = Compiler.compile(SourceSet.of(new SourceFile("demo.incident", String.join("\n", rest))));
            assertThat(compilation.succeeded()).isEqualTo(!compilation.bundles().isEmpty());
        }
    }

    /** The text with one name, number or text exchanged for another of its own. */
    private static String exchanged(String text, Random random) {
        var lexer = new IncidentLexer(CharStreams.fromString(text));
        List<? extends Token> tokens = lexer.getAllTokens();
        Token one = tokens.get(random.nextInt(tokens.size()));
        List<? extends Token> others = tokens.stream()
                .filter(other -> other.getType() == one.getType() || isName(other) && isName(one))
                .toList();
        Token other = others.get(random.nextInt(others.size()));
        return text.substring(0, one.getStartIndex()) + other.getText() + text.substring(one.getStopIndex() + 1);
    }

    private static boolean isName(Token token) {
        return token.getType() == IncidentLexer.IDENTIFIER
                || token.getType() >= IncidentLexer.ACCEPT && token.getType() <= IncidentLexer.WIRE;
    }
}
