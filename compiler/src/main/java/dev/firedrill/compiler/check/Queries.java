package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries about services that a scenario's task offers. */
final class Queries {
    private Queries() {}

    /** The diagnostic actions that the task offers and that are asked about a service. */
    static List<Action> offered(ScenarioModel scenario) {
        Map<String, Action> actions = scenario.environment().actions();
        return scenario.task().actions().stream()
                .flatMap(name -> Optional.ofNullable(actions.get(name)).stream())
                .filter(action -> action.role() == Role.DIAGNOSTIC)
                .filter(action -> action.target()
                        .filter(parameter -> parameter.type() == ParameterType.SERVICE)
                        .isPresent())
                .toList();
    }

    /** By service, what an offered query says. */
    static Map<String, Cell> cells(ScenarioModel scenario, Action query) {
        return scenario.evidence().getOrDefault(query.name(), Map.of());
    }

    /** Where a task says what it offers; its name where it does not say. */
    static Span allowed(EnvironmentModel.Task task) {
        return task.syntax().members().stream()
                .filter(TaskMember.Allow.class::isInstance)
                .map(TaskMember::span)
                .findFirst()
                .orElse(task.syntax().name().span());
    }
}
