package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the shipped scenarios to the documented facts: the figures and names that each of the 274 documented cells must
 * show, and the documented truth. The tables are tab-separated: scenario, what, value.
 */
class ShippedScenariosTest {
    private static Optional<Bundle> compiled = Optional.empty();
    private static String first = "";

    @BeforeAll
    static void compile() throws IOException {
        var compilation = ShippedSources.compiled();
        compiled = Optional.of(ShippedSources.bundle(compilation, "cloud-incident-response"));
        first = compilation.bundles().get(0).environment().name();
    }

    /** The first is served where no environment is named. */
    @Test
    void theDocumentedEnvironmentIsTheDefaultOne() {
        assertThat(first).isEqualTo("cloud-incident-response");
    }

    @Test
    void servesEveryDocumentedCellWithItsFigures() throws IOException {
        List<List<String>> cells = rows("evidence.tsv");

        assertThat(cells).hasSize(274);
        assertThat(cells).allSatisfy(cell -> {
            String text = text(cell.get(0), cell.get(1), cell.get(2));
            assertThat(text).isNotBlank();
            assertThat(cell.subList(3, cell.size()))
                    .allSatisfy(figure -> assertThat(text).contains(folded(figure)));
        });
    }

    @Test
    void knowsTheDocumentedTruth() throws IOException {
        assertThat(rows("truth.tsv"))
                .allSatisfy(row -> assertThat(truth(scenario(row.get(0)), row.get(1)))
                        .as("%s %s", row.get(0), row.get(1))
                        .contains(row.get(2)));
    }

    /** Where a task offers no remedy, trying one must not tell who deserves it. */
    @Test
    void givesNoEffectsAwayWhereNoRemedyIsOffered() {
        assertThat(bundle().scenarios())
                .filteredOn(scenario -> !scenario.task().equals("remediation_planning"))
                .hasSize(6)
                .allSatisfy(scenario -> {
                    assertThat(scenario.remedy().steps()).isEmpty();
                    assertThat(scenario.neutral()).isEmpty();
                });
    }

    @Test
    void declaresNoMistakeAndNoStepBeyondTheDocumentedOnes() throws IOException {
        List<List<String>> rows = rows("truth.tsv");

        assertThat(bundle().scenarios())
                .filteredOn(scenario -> scenario.task().equals("remediation_planning"))
                .hasSize(3)
                .allSatisfy(
                        scenario -> assertThat(truth(scenario, "step")).isEqualTo(documented(rows, scenario, "step")));
        assertThat(bundle().scenarios())
                .allSatisfy(scenario -> assertThat(truth(scenario, "mistake"))
                        .containsExactlyInAnyOrderElementsOf(documented(rows, scenario, "mistake")));
    }

    private static Bundle bundle() {
        return compiled.orElseThrow();
    }

    private static List<String> documented(List<List<String>> rows, ScenarioRecord scenario, String what) {
        return rows.stream()
                .filter(row -> row.get(0).equals(scenario.id()) && row.get(1).equals(what))
                .map(row -> row.get(2))
                .toList();
    }

    private static List<String> truth(ScenarioRecord scenario, String what) {
        return switch (what) {
            case "mistake" ->
                scenario.mistakes().stream().map(each -> spelling(each.move())).toList();
            case "step" ->
                scenario.remedy().steps().stream()
                        .map(each -> spelling(each.move()))
                        .toList();
            case "services" ->
                List.of(String.join(
                        " ",
                        scenario.services().stream()
                                .map(ScenarioRecord.Service::name)
                                .toList()));
            case "affects" -> List.of(String.join(" ", new TreeSet<>(affected(scenario))));
            case "severity" -> scenario.severity().stream().toList();
            case "cause" ->
                scenario.cause().map(ScenarioRecord.Cause::service).stream().toList();
            default -> throw new AssertionError(what);
        };
    }

    private static List<String> affected(ScenarioRecord scenario) {
        return Optional.ofNullable(scenario.alerts().get(0).fields().get("affects"))
                .flatMap(ScenarioRecord.AlertValue::list)
                .orElseThrow();
    }

    private static String spelling(ScenarioRecord.Move move) {
        return move.action() + " " + move.target().orElse("");
    }

    private static ScenarioRecord scenario(String id) {
        return bundle().scenarios().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String scenario, String action, String service) {
        return scenario(scenario).evidence().stream()
                .filter(table -> table.action().equals(action))
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.service().equals(service))
                .map(cell -> folded(bundle().texts().get(cell.text())))
                .findFirst()
                .orElse("");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<List<String>> rows(String table) throws IOException {
        try (InputStream stream = ShippedScenariosTest.class.getResourceAsStream("shipped/" + table)) {
            assertThat(stream).isNotNull();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .map(line -> Arrays.asList(line.split("\t")))
                    .toList();
        }
    }
}
