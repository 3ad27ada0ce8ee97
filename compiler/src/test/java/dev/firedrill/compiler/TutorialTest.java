package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.DocumentationPage.Block;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.diagnostics.TextRenderer;
import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.drill.ScenarioCoverage;
import dev.firedrill.compiler.drill.ScenarioCoverage.Part;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds docs/tutorial.md to what the compiler does, step by step. */
class TutorialTest {
    private static final String CHECK = "$ ./firedrill check clinic\n";
    private static final String TEST = "$ ./firedrill test clinic\n";
    private static final List<Function<ScenarioCoverage, Part>> PARTS = List.of(
            ScenarioCoverage::evidence,
            ScenarioCoverage::remedy,
            ScenarioCoverage::mistakes,
            ScenarioCoverage::components);

    private static DocumentationPage tutorial = new DocumentationPage("", List.of());

    @BeforeAll
    static void read() throws IOException {
        tutorial = DocumentationPage.read("docs", "tutorial.md");
    }

    @Test
    void saysWhereToSaveEachBlock() {
        assertThat(tutorial.blocks())
                .filteredOn(Block::isIncident)
                .hasSizeGreaterThan(5)
                .allMatch(block -> block.file().isPresent());
    }

    @Test
    void compilesWithoutAFinding() {
        assertThat(Compiler.compile(tutorial.sources()).diagnostics()).isEmpty();
    }

    @Test
    void playsItsDrillsAndLeavesNothingUntouched() {
        DrillReport report = Compiler.compile(tutorial.sources()).runDrills();

        assertThat(report.results()).isNotEmpty().allMatch(result -> result.passed());
        assertThat(report.coverage())
                .hasSize(3)
                .allSatisfy(scenario -> assertThat(PARTS)
                        .allSatisfy(part ->
                                assertThat(part.apply(scenario).missed()).isEmpty()));
    }

    @Test
    void quotesWhatCheckSaysAtEachStep() {
        assertThat(stepsAt(CHECK)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(step -> {
            var findings =
                    Compiler.compile(DocumentationPage.sources(before(step))).diagnostics();
            long files = before(step).stream().filter(Block::isIncident).count();
            long errors = findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .count();
            assertThat(quoted(step, CHECK))
                    .isEqualTo(new TextRenderer(TextRenderer.Style.PLAIN).render(findings) + "checked "
                            + counted(files, "file") + ": " + counted(errors, "error") + ", "
                            + counted(findings.size() - errors, "warning") + "\n");
        });
    }

    /** The layout of the tables is the command's; their cells are compared, heads and totals aside. */
    @Test
    void quotesWhatTestSaysAtEachStep() {
        assertThat(stepsAt(TEST)).hasSizeGreaterThanOrEqualTo(3).allSatisfy(step -> {
            DrillReport report =
                    Compiler.compile(DocumentationPage.sources(before(step))).runDrills();
            List<String> lines = quoted(step, TEST).lines().map(String::strip).toList();
            List<String> scenarios =
                    report.coverage().stream().map(ScenarioCoverage::scenario).toList();

            assertThat(lines.stream()
                            .map(line -> line.replaceAll("\\s+", " "))
                            .filter(line -> scenarios.contains(line.split(" ")[0])))
                    .containsExactlyElementsOf(
                            report.coverage().stream().map(TutorialTest::row).toList());
            assertThat(lines.get(lines.size() - 1))
                    .isEqualTo(report.results().size() - report.failed() + " passed, " + report.failed() + " failed");
        });
    }

    private static String row(ScenarioCoverage scenario) {
        return Stream.concat(
                        Stream.of(scenario.scenario(), String.valueOf(scenario.drills())),
                        PARTS.stream().map(part -> part.apply(scenario)).map(TutorialTest::share))
                .collect(Collectors.joining(" "));
    }

    private static String share(Part part) {
        return part.all() == 0 ? "-" : part.covered() + "/" + part.all();
    }

    /** The places of the blocks that show a command. */
    private static Stream<Integer> stepsAt(String command) {
        return IntStream.range(0, tutorial.blocks().size())
                .boxed()
                .filter(index -> tutorial.blocks().get(index).text().startsWith(command));
    }

    private static List<Block> before(int step) {
        return tutorial.blocks().subList(0, step);
    }

    private static String quoted(int step, String command) {
        return tutorial.blocks().get(step).text().substring(command.length());
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
