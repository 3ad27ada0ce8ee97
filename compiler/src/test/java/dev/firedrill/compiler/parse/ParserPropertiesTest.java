package dev.firedrill.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.grammar.IncidentLexer;
import dev.firedrill.grammar.IncidentParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, the parser answers: with a tree, and with a finding where the text is wrong. */
@Timeout(60)
class ParserPropertiesTest {
    private static final long SEED = 20_240_316;
    private static final int PREFIXES = 60;
    private static final int MUTATIONS = 60;

    static Stream<Path> goldens() {
        return Goldens.inputs();
    }

    static Stream<Path> shipped() {
        return Goldens.shipped();
    }

    static Stream<Path> all() {
        return Stream.concat(goldens(), shipped());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void everyPrefixOfASmallFileIsAnswered(Path input) {
        String text = Goldens.text(input);

        IntStream.rangeClosed(0, text.length()).forEach(end -> check(text.substring(0, end)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void prefixesOfShippedFilesAreAnswered(Path input) {
        String text = Goldens.text(input);

        new Random(SEED).ints(PREFIXES, 0, text.length()).forEach(end -> check(text.substring(0, end)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void tokensLostDoubledOrSwappedAreAnswered(Path input) {
        List<String> tokens = tokens(Goldens.text(input));
        var random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            List<String> changed = new ArrayList<>(tokens);
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(3)) {
                case 0 -> changed.remove(at);
                case 1 -> changed.add(at, tokens.get(at));
                default -> Collections.swap(changed, at, random.nextInt(tokens.size()));
            }
            check(String.join(" ", changed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "- ", "min(", "a + ", "a < ", "a is ", "a | ", "a if ", "x {"})
    @Timeout(30)
    void deepNestingIsRefused(String opening) {
        String text = "environment e { rubric r { a = " + opening.repeat(10_000) + "1 } }";

        assertThat(findings(text)).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NESTING_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"drill \"d\" for A { %s grade >= 1 }", "environment e { %s }", "incident i { remedy { %s } }"})
    void longIsNotDeep(String around) {
        String one = around.contains("environment") ? "diagnostic ask(service) " : "ask() ";

        assertThat(findings(String.format(around, one.repeat(1_000)))).isEmpty();
    }

    @Test
    @Timeout(30)
    void aMegabyteOnOneLineIsOneText() {
        String text = "topology t \"" + "🚒\\u0041".repeat(150_000) + "\" { service web }";

        assertThat(findings(text)).isEmpty();
        assertThat(SourceParser.parse(Goldens.file(text), new Diagnostics()).declarations())
                .hasSize(1);
    }

    @Test
    @Timeout(30)
    void manyWideCharactersAreNoBurden() {
        String text = "// 🚒\ntopology t {\n" + "  service web also \"🚒\"\n".repeat(20_000) + "}\n";

        assertThat(findings(text)).isEmpty();
    }

    @Test
    void controlCharactersAreNamedWhereTheyStand() {
        List<Diagnostic> findings = findings("topology t {\n  \0service\u0007 web\u001b }\n");

        assertThat(findings).extracting(Diagnostic::code).containsOnly(DiagnosticCode.STRAY_CHARACTER);
        assertThat(findings).extracting(finding -> finding.span().column()).containsExactly(3, 11, 16);
        assertThat(findings).extracting(Diagnostic::message).allMatch(message -> message.contains("\\u00"));
        assertThat(findings("topology t \"a\0b\" { }")).isEmpty();
    }

    @Test
    void halfACharacterIsAnswered() {
        check("topology t \"\ud83d\" { service \udc00 }");
        check("\ud83d");
    }

    @Test
    void textsThatAreNeverClosedAreFoundWhereTheyOpen() {
        assertThat(findings("topology t \"open\n{ service web }"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(DiagnosticCode.OPEN_TEXT);
                    assertThat(finding.span().column()).isEqualTo(12);
                });
        assertThat(findings("topology t \"\"\"open\n{ service web }\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(DiagnosticCode.OPEN_TEXT);
                    assertThat(finding.span().line()).isEqualTo(1);
                });
    }

    private static void check(String text) {
        List<Diagnostic> findings = findings(text);
        if (!isValid(text)) {
            assertThat(findings).as(text).isNotEmpty();
        }
        assertThat(findings)
                .as(text)
                .allSatisfy(finding -> assertThat(finding.span().end())
                        .isBetween(
                                finding.span().start(),
                                finding.span().file().text().length()));
    }

    private static boolean isValid(String text) {
        var parser = new IncidentParser(new CommonTokenStream(lexer(text)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            parser.file();
            return true;
        } catch (ParseCancellationException e) {
            return false;
        }
    }

    private static IncidentLexer lexer(String text) {
        var lexer = new IncidentLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer;
    }

    private static List<String> tokens(String text) {
        return lexer(text).getAllTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .map(token -> token.getText() + (token.getText().equals("{") ? "\n" : ""))
                .toList();
    }

    private static List<Diagnostic> findings(String text) {
        var diagnostics = new Diagnostics();
        SourceParser.parse(Goldens.file(text), diagnostics);
        return diagnostics.all();
    }
}
