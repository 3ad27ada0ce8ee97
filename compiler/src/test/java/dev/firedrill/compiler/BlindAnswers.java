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

    /** Each service, with all keywords of all causes in one text, and with those of one cause. */
    private static List<Answer> causes(Task task) {
        List<Answer> answers = new ArrayList<>();
        for (String text : texts(task, record -> record.cause().orElseThrow().keywords())) {
            for (String service : BlindMoves.services(task)) {
                answers.add(new Answer(
                        service,
                        ActionRequest.of("submit_root_cause", Map.of("service", service, "failure_mode", text))));
            }
        }
        return answers;
    }

    /** Each service, with the claims of each scenario, and with all keywords in one text or those of one resolution. */
    private static List<Answer> postmortems(Task task) {
        List<Answer> answers = new ArrayList<>();
        for (String text : texts(task, ScenarioRecord::resolution)) {
            for (Scenario claimed : task.scenarios()) {
                for (String service : BlindMoves.services(task)) {
                    answers.add(new Answer(service, postmortem(service, text, claimed.record())));
                }
            }
        }
        return answers;
    }

    private static ActionRequest postmortem(String service, String text, ScenarioRecord claimed) {
        return ActionRequest.of(
                "submit_postmortem",
                Map.of(
                        "summary",
                        text,
                        "cause",
                        service,
                        "stopped_by",
                        truth(claimed, "stopped-by"),
                        "proof",
                        truth(claimed, "proof")));
    }

    static String truth(ScenarioRecord scenario, String field) {
        return scenario.truth().entrySet().stream()
                .filter(entry -> entry.getKey().equals(field))
                .findFirst()
                .flatMap(entry -> entry.getValue().text())
                .orElseThrow();
    }

    /** The keywords of all scenarios in one text, then those of each. */
    private static List<String> texts(Task task, Function<ScenarioRecord, Keywords> keywords) {
        List<String> texts = task.scenarios().stream()
                .map(Scenario::record)
                .map(keywords)
                .map(each -> each.keywords().stream()
                        .map(alternatives -> alternatives.get(0))
                        .collect(Collectors.joining(", ")))
                .toList();
        List<String> all = new ArrayList<>(List.of(String.join(", ", texts)));
        all.addAll(texts);
        return all;
    }
}
