package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.PositionalMoves.Placed;
import dev.firedrill.compiler.drill.DrillReport;
import dev.firedrill.compiler.drill.DrillRunner;
import dev.firedrill.compiler.resolve.DrillModel;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.BundleException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the hardened environment to its promise: who does not read the evidence, and so plays every scenario of a task
 * alike, is right in one of them at most and gets next to nothing in the others.
 */
class HardenedEnvironmentTest {
    private static final String NAME = "cloud-incident-response-hardened";
    private static final BigFraction MOST_WITHOUT_LOOKING = BigFraction.of(1, 3).add(BigFraction.of(1, 20));
    private static final BigFraction MOST_WHEN_WRONG = BigFraction.of(1, 5);
    private static final int REWARD_LISTS = 1_000;
    private static final int SEED = 2024;
    private static final Map<String, BlindFindings> FINDINGS = new HashMap<>();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Optional<Compilation> compiled = Optional.empty();
    private static Optional<Environment> environment = Optional.empty();

    @BeforeAll
    static void compile() throws IOException, BundleException {
        compiled = Optional.of(ShippedSources.compiled());
        environment = Optional.of(ShippedSources.environment(compiled.orElseThrow(), NAME));
    }

    static List<Task> tasks() {
        return environment.orElseThrow().tasks();
    }

    @Test
    void hasThreeTasksOfThreeScenarios() {
        assertThat(tasks())
                .extracting(Task::id)
                .containsExactly(
                        "hardened_alert_classification",
                        "hardened_root_cause_analysis",
                        "hardened_remediation_planning");
        assertThat(tasks()).allSatisfy(task -> assertThat(task.scenarios()).hasSize(3));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theAnswersOfATaskDiffer(Task task) {
        boolean judged = task.rules().difficulty().equals("easy");
        assertThat(task.scenarios())
                .extracting(scenario -> judged ? scenario.record().severity().orElseThrow() : cause(scenario))
                .doesNotHaveDuplicates();
        assertThat(task.scenarios())
                .filteredOn(scenario -> !judged)
                .extracting(scenario -> scenario.services().indexOf(cause(scenario)))
                .doesNotHaveDuplicates()
                .allMatch(place -> place >= 0);
    }

    private static String cause(Scenario scenario) {
        return scenario.record().cause().orElseThrow().service();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void noPolicyThatIsTheSameForEveryScenarioPays(Task task) {
        var best = findings(task).best();
        var wrong = findings(task).wrongEverywhere();

        assertThat(best.mean()).as("%s", best).isLessThanOrEqualTo(MOST_WITHOUT_LOOKING);
        assertThat(wrong.mean()).as("%s", wrong).isLessThanOrEqualTo(MOST_WHEN_WRONG);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aWorseGradeNeverCollectsAsMuch(Task task) {
        for (Summits summits : findings(task).summits()) {
            assertThat(task.scenarios())
                    .extracting(Scenario::id)
                    .allSatisfy(id -> assertThat(summits.below(id).orElseThrow())
                            .isLessThan(summits.reaching(id).orElseThrow()));
        }
    }

    private static BlindFindings findings(Task task) {
        return FINDINGS.computeIfAbsent(task.id(), id -> BlindFindings.of(task));
    }

    /** What a step pays follows from the list of services and the moves: the same in three incidents that have nothing in common. */
    @ParameterizedTest
    @MethodSource("tasks")
    void stepsPayAlikeInEveryScenario(Task task) {
        assertThat(task.scenarios())
                .extracting(scenario -> scenario.services().size())
                .containsOnly(task.scenarios().get(0).services().size());
        var moves = new PositionalMoves(task, new Random(SEED));
        for (int number = 0; number < REWARD_LISTS; number++) {
            List<Placed> list = moves.list(task.rules().steps());
            assertThat(task.scenarios().stream().map(scenario -> rewards(scenario, list)))
                    .as("%s", list)
                    .containsOnly(rewards(task.scenarios().get(0), list));
        }
    }

    private static List<BigFraction> rewards(Scenario scenario, List<Placed> list) {
        var episode = scenario.start("paid", Clock.systemUTC());
        return list.stream()
                .map(move -> {
                    episode.step(move.in(scenario));
                    return episode.shaping();
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void whoNeverAnswersKeepsNothing(Task task) {
        for (Scenario scenario : task.scenarios()) {
            var episode = scenario.start("silent", Clock.systemUTC());
            while (!episode.done()) {
                episode.step(ActionRequest.of(
                        "query_logs", Map.of("service", scenario.services().get(episode.steps() % 3))));
            }
            assertThat(episode.sum()).isLessThanOrEqualTo(BigFraction.ZERO);
        }
    }

    @Test
    void theAlertIsShownWholeOnceItIsJudged() {
        var episode = tasks().get(0).scenarios().get(0).start("judged", Clock.systemUTC());
        episode.step(ActionRequest.of("submit_severity", Map.of("severity", "P4")));

        assertThat(observation(episode))
                .contains("\"revenue_impact\"", "\"error_rate\"", "\"symptoms\"", "\"duration_minutes\"");
    }

    @Test
    void theBestRunOfEachScenarioReachesTheTop() {
        var compilation = compiled.orElseThrow();
        var report = DrillRunner.run(compilation.model(), compilation.bundles());
        assertThat(report.results()).allMatch(DrillReport.Result::passed);

        Set<String> topped = compilation.model().drills().stream()
                .filter(drill -> drill.items().stream().anyMatch(HardenedEnvironmentTest::isTop))
                .map(drill -> drill.scenario().name())
                .collect(Collectors.toSet());
        assertThat(topped)
                .containsAll(environment.orElseThrow().scenarios().stream()
                        .map(Scenario::id)
                        .toList());
    }

    private static boolean isTop(DrillModel.Item item) {
        return item instanceof DrillModel.Expect expect
                && expect.syntax().span().text().equals("grade is 1.0");
    }

    private static String observation(Episode episode) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(text)) {
            episode.writeObservation(generator);
        }
        return text.toString();
    }
}
