package dev.firedrill.server.baseline.chat;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.server.baseline.Briefing;
import dev.firedrill.server.baseline.Wiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a model is told before it plays: what is published of the task, and how to answer. */
record Prompt(Briefing briefing, Scenario scenario) {
    private static final String BREAK = "\n\n";

    String text() {
        EnvironmentRules rules = briefing.rules();
        var task = briefing.task().rules();
        String about = task.documentation().isBlank() ? task.title() : task.title() + ". " + task.documentation();
        String ending = task.answer()
                .map(answer -> " `" + answer + "` is your answer and ends it.")
                .orElse("");
        return rules.description() + BREAK
                + "Your task: " + about + BREAK
                + "You have " + task.steps() + " steps. Each message shows you the state of the incident as JSON; you"
                + " answer with one action." + ending + BREAK
                + "Actions:\n"
                + briefing.actions().stream().map(this::described).collect(Collectors.joining("\n")) + severities(rules)
                + BREAK + "Answer with one JSON object and nothing else, such as\n"
                + Wiring.sent(example(), scenario);
    }

    private String described(Action action) {
        return "- " + action.name()
                + action.parameters().stream().map(this::described).collect(Collectors.joining(", ", "(", ")")) + ": "
                + action.description();
    }

    private String described(Parameter parameter) {
        List<String> words = briefing.words(parameter);
        String type = switch (parameter.type()) {
            case SERVICE -> "name of a service";
            case TEXT -> "text";
            case INTEGER -> "whole number";
            case NUMBER -> "number";
            case CHOICE, SEVERITY -> String.join(" | ", words);
        };
        return parameter.name() + (parameter.optional() ? "?: " : ": ") + type;
    }

    private static String severities(EnvironmentRules rules) {
        List<String> levels = rules.severities().stream()
                .filter(level -> level.ranked() && !level.description().isBlank())
                .map(Prompt::described)
                .toList();
        return levels.isEmpty() ? "" : BREAK + "Severities:\n" + String.join("\n", levels);
    }

    private static String described(Severity level) {
        return "- " + level.name() + ": " + level.description();
    }

    /** The first action, with the kinds of its arguments in their places. */
    private ActionRequest example() {
        Action first = briefing.actions().get(0);
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : first.parameters()) {
            if (!parameter.optional()) {
                List<String> words = briefing.words(parameter);
                arguments.put(parameter.name(), words.isEmpty() ? "..." : words.get(0));
            }
        }
        return ActionRequest.of(first.name(), arguments);
    }
}
