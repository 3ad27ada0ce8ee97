package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.grammar.IncidentLexer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds docs/language.md to what the compiler does. */
class LanguageReferenceTest {
    private static DocumentationPage reference = new DocumentationPage("", List.of());

    @BeforeAll
    static void read() throws IOException {
        reference = DocumentationPage.read("docs", "language.md");
    }

    @Test
    void compilesEveryExampleWithoutAFinding() {
        assertThat(compile().diagnostics()).allMatch(finding -> finding.severity() == Severity.ACCEPTED);
    }

    @Test
    void playsItsDrills() {
        var report = compile().runDrills();

        assertThat(report.results()).hasSizeGreaterThanOrEqualTo(3).allMatch(result -> result.passed());
    }

    @Test
    void namesEveryFactEventAndRole() {
        var words = Stream.of(
                        Arrays.stream(Fact.values()).map(Fact::spelling),
                        Arrays.stream(StandardEvent.values()).map(StandardEvent::spelling),
                        Arrays.stream(Role.values()).map(Role::spelling))
                .flatMap(stream -> stream);

        assertThat(words).allSatisfy(word -> assertThat(reference.text()).contains("`" + word + "`"));
    }

    @Test
    void listsTheReservedWords() {
        String reserved = IntStream.rangeClosed(IncidentLexer.AFTER, IncidentLexer.WHEN)
                .mapToObj(type -> IncidentLexer.VOCABULARY.getLiteralName(type).replace("'", ""))
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();

        assertThat(reference.text()).contains("`" + reserved + "`");
    }

    @Test
    void compilesAndPlaysTheFirstScenarioOfTheReadme() throws IOException {
        List<SourceFile> files = new ArrayList<>(ShippedSources.read().files());
        files.addAll(DocumentationPage.read("README.md").sources().files());
        var compilation = Compiler.compile(new SourceSet(files));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.runDrills().results())
                .allMatch(result -> result.passed())
                .anyMatch(result -> result.scenario().equals("MINE-1"));
    }

    private static Compilation compile() {
        return Compiler.compile(reference.sources());
    }
}
