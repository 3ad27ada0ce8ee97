package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an agent of the hardened environment sees at the start: what it needs, and nothing that finds the answer. */
class HardenedStartTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Optional<Environment> environment = Optional.empty();

    @BeforeAll
    static void compile() throws IOException, BundleException {
        environment =
                Optional.of(ShippedSources.environment(ShippedSources.compiled(), "cloud-incident-response-hardened"));
    }

    static List<Task> tasks() {
        return environment.orElseThrow().tasks();
    }

    /** What is seen at reset, but for the list of services, which every one of them is in. */
    @ParameterizedTest
    @MethodSource("tasks")
    void theStartGivesNoAnswerAway(Task task) {
        for (Scenario scenario : task.scenarios()) {
            var start = start(scenario);
            assertThat(start.get("known_services").size())
                    .isEqualTo(scenario.services().size());
            String seen = start.deepCopy()
                    .toString()
                    .replace(start.get("known_services").toString(), "");
            assertThat(seen).doesNotContain(secrets(scenario).toArray(String[]::new));
        }
    }

    /** No number, digit, length, size or place rises or falls with the severity. */
    @Test
    void noFigureOfTheStartGoesWithTheSeverity() {
        var byLevel = tasks().get(0).scenarios().stream()
                .sorted(Comparator.comparing(
                        scenario -> scenario.record().severity().orElseThrow()))
                .map(HardenedStartTest::start)
                .toList();

        assertThat(StartFigures.telling(byLevel.stream().map(StartFigures::of).toList()))
                .isEmpty();
    }

    @Test
    void figuresThatGoWithTheSeverityAreNoticed() {
        var starts = IntStream.rangeClosed(1, 3)
                .mapToObj(level -> JSON.readTree(
                        """
                        {"known_services": [], "alert": {"id": "A-10%d", "minutes": %d, "title": "%s", "list": [%s]}}
                        """.formatted(level, 10 - level * level, "x".repeat(5 - level), level == 3 ? "1" : "1, 2")))
                .map(StartFigures::of)
                .toList();

        assertThat(StartFigures.telling(starts))
                .anyMatch(each -> each.startsWith("/alert/id digit 2"))
                .anyMatch(each -> each.startsWith("/alert/minutes"))
                .anyMatch(each -> each.startsWith("/alert/title length"))
                .anyMatch(each -> each.startsWith("/alert/list size"));
    }

    /** The first that is not affected, the longest name, and the like: right in one scenario of a task at most. */
    @ParameterizedTest
    @MethodSource("tasks")
    void noRuleAboutTheStartFindsTheCauseTwice(Task task) {
        Map<String, Long> right = task.scenarios().stream()
                .filter(scenario -> scenario.record().cause().isPresent())
                .flatMap(scenario -> StartRules.guesses(start(scenario)).entrySet().stream()
                        .filter(guess -> guess.getValue().equals(cause(scenario))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));

        assertThat(right.entrySet()).filteredOn(rule -> rule.getValue() > 1).isEmpty();
    }

    /** Who judges knows what the levels mean, in the words of the scale. */
    @Test
    void theScaleIsToldWhereSeveritiesAreJudged() {
        var task = tasks().get(0);
        var scale = environment.orElseThrow().rules().severities().stream()
                .filter(Severity::ranked)
                .map(level -> level.name() + ": " + level.description())
                .toList();

        assertThat(scale).hasSize(4);
        assertThat(task.rules().documentation().replace("\n", " ")).contains(scale);
        assertThat(task.scenarios())
                .extracting(scenario ->
                        start(scenario).get("incident_summary").asString().replace("\n", " "))
                .allSatisfy(summary -> assertThat(summary).contains(scale));
    }

    private static List<String> secrets(Scenario scenario) {
        var record = scenario.record();
        List<String> secrets = new ArrayList<>();
        if (scenario.task().rules().difficulty().equals("easy")) {
            secrets.addAll(List.of("revenue", "error_rate", "symptoms", "duration"));
        } else {
            secrets.add(cause(scenario));
        }
        record.remedy().steps().stream()
                .map(step -> step.move().target().orElseThrow())
                .filter(target -> !scenario.services().contains(target))
                .forEach(secrets::add);
        return secrets;
    }

    private static String cause(Scenario scenario) {
        return scenario.record().cause().orElseThrow().service();
    }

    private static JsonNode start(Scenario scenario) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(text)) {
            scenario.start("start", Clock.systemUTC()).writeObservation(generator);
        }
        return JSON.readTree(text.toString());
    }
}
