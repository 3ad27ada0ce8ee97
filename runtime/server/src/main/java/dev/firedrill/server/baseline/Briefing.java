package dev.firedrill.server.baseline;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import java.util.List;
import java.util.Optional;

/** What is published about a task before anybody plays: its actions and the words that they take. */
public record Briefing(Task task, EnvironmentRules rules) {
    /** The briefing for a scenario's task. */
    public static Briefing of(Scenario scenario) {
        return new Briefing(scenario.task(), scenario.environment().rules());
    }

    /** The actions that the task offers. */
    public List<Action> actions() {
        return rules.actions().stream()
                .filter(action -> task.actions().contains(action.name()))
                .toList();
    }

    /** The action that answers the task. */
    public Optional<Action> answer() {
        return task.rules()
                .answer()
                .flatMap(name -> rules.actions().stream()
                        .filter(action -> action.name().equals(name))
                        .findFirst());
    }

    /** The actions that do not answer the task. */
    List<Action> others() {
        Optional<Action> answer = answer();
        return actions().stream()
                .filter(action -> answer.filter(action::equals).isEmpty())
                .toList();
    }

    /** The words that a parameter takes; empty where it takes any, or names of services. */
    public List<String> words(Parameter parameter) {
        return switch (parameter.type()) {
            case CHOICE -> parameter.values();
            case SEVERITY ->
                rules.severities().stream()
                        .filter(Severity::ranked)
                        .map(Severity::name)
                        .toList();
            case SERVICE, TEXT, INTEGER, NUMBER -> List.of();
        };
    }
}
