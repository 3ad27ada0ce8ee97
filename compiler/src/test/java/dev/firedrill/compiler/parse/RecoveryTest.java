package dev.firedrill.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Named;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.grammar.IncidentLexer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake is one finding, and costs one member. */
class RecoveryTest {
    /** Ten lines, one of each construct, with a mistake each. */
    private static final Map<String, String> MISTAKES = mistakes();

    private static final String FILE = """
            package broken

            environment lab {
              version 1.0
              severity P1 "bad"
              diagnostic query_logs(service)
              submission submit_severity(severity)
              task judge "Judge" {
                steps many
                allow query_logs, submit_severity
                answer submit_severity
                rubric marks
              }
              shaping calm {
                new-service: 0.02
                repeat-query -0.03
                past-half: -0.01
              }
              rubric marks {
                first = 0.5 if answer.severity is severity | 0.0
                second = 0.5 * * queries
                third = 0.1
              }
            }

            topology small {
              service web, shop
              web -> shop critical
              shop -> "web"
            }

            incident outage on small "It is out" {
              summary "Out."
              alert "down" {
                affects web, shop
                duration => 5m
                error-rate 95%
              }
              evidence query_logs {
                web "fine"
                shop = "broken"
                otherwise "fine"
              }
              cause shop "it broke"
              remedy {
                restart_service web => "up"
                restart_service shop => up
                restart_service db => "up"
              }
            }

            scenario A1 outage as judge

            scenario A2 = outage as judge

            drill "it goes" for A2 {
              query_logs web  expect reward +0.02
              query_logs -> shop
              grade >= 0.5
            }

            scenario A3 = outage as judge
            """;

    private static Map<String, String> mistakes() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        mistakes.put("version 1.0", "version \"1.0\"");
        mistakes.put("steps many", "steps 5");
        mistakes.put("repeat-query -0.03", "repeat-query: -0.03");
        mistakes.put("0.5 * * queries", "0.5 * queries");
        mistakes.put("shop -> \"web\"", "shop -> web");
        mistakes.put("duration => 5m", "duration 5m");
        mistakes.put("shop = \"broken\"", "shop \"broken\"");
        mistakes.put("restart_service shop => up\n", "restart_service shop => \"up\"\n");
        mistakes.put("scenario A1 outage", "scenario A1 = outage");
        mistakes.put("query_logs -> shop", "query_logs shop");
        return mistakes;
    }

    static Stream<String> wrong() {
        return MISTAKES.keySet().stream();
    }

    @Test
    void tenMistakesAreTenFindingsEachOnItsLine() {
        assertThat(lines(FILE))
                .containsExactlyElementsOf(wrong().map(RecoveryTest::line).toList());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void puttingOneRightLeavesNine(String mistake) {
        String better = FILE.replace(mistake, MISTAKES.get(mistake));

        assertThat(lines(better))
                .containsExactlyElementsOf(wrong().filter(other -> !other.equals(mistake))
                        .map(RecoveryTest::line)
                        .toList());
    }

    @Test
    void withAllPutRightThereIsNothingToFind() {
        String right = FILE;
        for (var mistake : MISTAKES.entrySet()) {
            right = right.replace(mistake.getKey(), mistake.getValue());
        }

        assertThat(lines(right)).isEmpty();
    }

    @Test
    void messagesSpeakOfTheLanguageAndNotOfTheGrammar() {
        List<String> tokens = IntStream.rangeClosed(1, IncidentLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(IncidentLexer.VOCABULARY::getSymbolicName)
                .filter(name -> name.length() > 1)
                .toList();
        List<String> words = findings(FILE).stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding.message()), finding.help().stream()))
                .flatMap(text -> Stream.of(text.split("[^A-Za-z_<>]+")))
                .toList();

        assertThat(words).doesNotContainAnyElementsOf(tokens).doesNotContain("<EOF>", "EOF");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 14, 19, 26, 32, 34, 39, 45, 56})
    void aMissingOpeningBraceIsFoundAndSwallowsNoLaterDeclaration(int line) {
        checkDeclarationsAfter(line, withoutLast(line, '{'));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18, 23, 24, 30, 38, 43, 49, 50, 60})
    void aMissingClosingBraceIsFoundAndSwallowsNoLaterDeclaration(int line) {
        checkDeclarationsAfter(line, withoutLast(line, '}'));
    }

    @Test
    void bracesThatCloseNothingAreOneFindingForEachRunOfThem() {
        assertThat(findings("}".repeat(200_000))).hasSize(1);
        assertThat(findings("} }\n}\ntopology t { a b }\n}")).hasSize(2);
    }

    @Test
    void afterAHundredMistakesTheRestIsNotRead() {
        for (String mistake : List.of("scenario\n", "§\n", "topology t { -> }\n")) {
            List<Diagnostic> findings = findings(mistake.repeat(20_000));

            assertThat(findings).as(mistake).hasSize(100);
            assertThat(findings.get(99).help().orElseThrow()).contains("the rest of it is not read");
        }
    }

    @ParameterizedTest
    @MethodSource("helps")
    void theHelpIsWhatWasMeant(String text, String help) {
        assertThat(findings(text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.help()).hasValue(help));
    }

    static Stream<Arguments> helps() {
        return Stream.of(
                Arguments.of("incident a {\n  cause shop \"broke\"\n  keyword \"disk\"\n}", "did you mean `keywords`?"),
                Arguments.of("incident a {\n  accept INC0401\n  cause shop \"broke\"\n}", "expected `because`"),
                Arguments.of(
                        "scenario a = b as c {\n  drop alert web\n}",
                        "expected `evidence`, `mistake`, `neutral` or `remedy`"),
                Arguments.of(
                        "drill \"d\" for a {\n  grade is 1.0\n}", "write `grade >= 1.0`, or `expect grade is 1.0`"),
                Arguments.of(
                        "incident a {\n  restart web\n}",
                        "expected `remedy`, `reply`, `resolution`, `accept`, `alert`, `cause`, ..."));
    }

    @Test
    void aMemberThatBreaksOffIsReportedOnItsOwnLine() {
        assertThat(lines("incident a {\n  accept INC0401\n  cause shop \"broke\"\n}"))
                .containsExactly(2);
    }

    private static void checkDeclarationsAfter(int line, String text) {
        var diagnostics = new Diagnostics();
        SourceUnit unit = SourceParser.parse(new SourceFile("broken.incident", text), diagnostics);

        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(names(unit)).contains(declaredAfter(line).toArray(String[]::new));
    }

    private static List<String> names(SourceUnit unit) {
        List<String> names = new ArrayList<>();
        for (Declaration declaration : unit.declarations()) {
            names.add(declaration instanceof Named named ? named.name().value() : "drill");
        }
        return names;
    }

    /** What the right file declares behind the line. */
    private static List<String> declaredAfter(int line) {
        var unit = SourceParser.parse(new SourceFile("right.incident", right()), new Diagnostics());
        return unit.declarations().stream()
                .filter(declaration -> declaration.span().line() > line)
                .map(declaration ->
                        declaration instanceof Named named ? named.name().value() : "drill")
                .toList();
    }

    private static String right() {
        String right = FILE;
        for (var mistake : MISTAKES.entrySet()) {
            right = right.replace(mistake.getKey(), mistake.getValue());
        }
        return right;
    }

    private static String withoutLast(int line, char brace) {
        List<String> lines = new ArrayList<>(List.of(right().split("\n", -1)));
        String changed = lines.get(line - 1);
        int at = changed.lastIndexOf(brace);
        assertThat(at).as("a `%s` in `%s`", brace, changed).isNotNegative();
        lines.set(line - 1, changed.substring(0, at) + changed.substring(at + 1));
        return String.join("\n", lines);
    }

    private static int line(String part) {
        return (int) FILE.substring(0, FILE.indexOf(part)).lines().count()
                + (FILE.charAt(FILE.indexOf(part) - 1) == '\n' ? 1 : 0);
    }

    private static List<Integer> lines(String text) {
        return findings(text).stream().map(finding -> finding.span().line()).toList();
    }

    private static List<Diagnostic> findings(String text) {
        var diagnostics = new Diagnostics();
        SourceParser.parse(new SourceFile("broken.incident", text), diagnostics);
        return diagnostics.all();
    }
}
