package dev.firedrill.compiler;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answers that somebody could give to every scenario of a task alike. */
final class BlindAnswers {
    private BlindAnswers() {}

    /** An answer; {@code claim} is the severity or the service that it names. */
    record Answer(String claim, ActionRequest request) {
        boolean isRightIn(ScenarioRecord scenario) {
            return scenario.severity().filter(claim::equals).isPresent()
                    || scenario.cause()
                            .filter(cause -> cause.service().equals(claim))
                            .isPresent();
        }
    }

    static List<Answer> of(Task task) {
        return switch (task.rules().answer().orElseThrow()) {
            case "submit_severity" -> severities(task);
            case "submit_root_cause" -> causes(task);
            case "submit_postmortem" -> postmortems(task);
            default -> throw new AssertionError(task.id());
        };
    }

    private static List<Answer> severities(Task task) {
        return task.scenarios().get(0).environment().rules().severities().stream()
                .map(Severity::name)
                .map(level -> new Answer(level, ActionRequest.of("submit_severity", Map.of("severity", level))))
                .toList();
    }

    /** Each service, failed in every way there is; and what is right in one scenario. */
    private static List<Answer> causes(Task task) {
        Function<ScenarioRecord, Keywords> modes =
                record -> record.cause().orElseThrow().keywords();
        String everything = keywords(task.scenarios(), modes);
        List<Answer> answers = new ArrayList<>();
        BlindMoves.services(task).forEach(service -> answers.add(rootCause(service, everything)));
        task.scenarios().forEach(each -> answers.add(rootCause(cause(each), keywords(List.of(each), modes))));
        return answers;
    }

    private static Answer rootCause(String service, String mode) {
        return new Answer(
                service, ActionRequest.of("submit_root_cause", Map.of("service", service, "failure_mode", mode)));
    }

    /** Each service, with the claims of each scenario and all words; and what is right in one scenario. */
    private static List<Answer> postmortems(Task task) {
        String everything = keywords(task.scenarios(), ScenarioRecord::resolution);
        List<Answer> answers = new ArrayList<>();
        for (Scenario claimed : task.scenarios()) {
            for (String service : BlindMoves.services(task)) {
                answers.add(postmortem(service, everything, claimed.record()));
            }
            answers.add(rightPostmortem(claimed));
        }
        return answers;
    }

    /** The claims and the words that are right in the scenario. */
    static Answer rightPostmortem(Scenario scenario) {
        String words = keywords(List.of(scenario), ScenarioRecord::resolution);
        return postmortem(cause(scenario), words, scenario.record());
    }

    private static String cause(Scenario scenario) {
        return scenario.record().cause().orElseThrow().service();
    }

    private static Answer postmortem(String service, String text, ScenarioRecord claimed) {
        return new Answer(
                service,
                ActionRequest.of(
                        "submit_postmortem",
                        Map.of(
                                "summary",
                                text,
                                "cause",
                                service,
                                "stopped_by",
                                truth(claimed, "stopped-by"),
                                "proof",
                                truth(claimed, "proof"))));
    }

    /** What the scenario gives for a field of the truth. */
    static String truth(ScenarioRecord scenario, String field) {
        return Optional.ofNullable(scenario.truth().get(field))
                .flatMap(ScenarioRecord.AlertValue::text)
                .orElseThrow();
    }

    /** The keywords of the scenarios in one text. */
    private static String keywords(List<Scenario> scenarios, Function<ScenarioRecord, Keywords> keywords) {
        return scenarios.stream()
                .map(Scenario::record)
                .map(keywords)
                .flatMap(each -> each.keywords().stream())
                .map(alternatives -> alternatives.get(0))
                .collect(Collectors.joining(", "));
    }
}
