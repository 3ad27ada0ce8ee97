package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.rules.Role;
import java.util.List;
import java.util.Optional;

/** An action with the indexes under which the engine counts it. {@code millis} is what it costs of the clock. */
record ActionEntry(int index, int kind, long millis, Action rules) {
    String name() {
        return rules.name();
    }

    Role role() {
        return rules.role();
    }

    List<Parameter> parameters() {
        return rules.parameters();
    }

    /** Whether a task treats both alike, but for their names and arguments. */
    boolean isLike(ActionEntry other, Task task) {
        return kind == other.kind
                && role() == other.role()
                && millis == other.millis
                && task.offers(this) == task.offers(other)
                && task.isAnswer(this) == task.isAnswer(other);
    }

    /** The first parameter, which is what the action is aimed at. */
    Optional<Parameter> target() {
        return parameters().isEmpty()
                ? Optional.empty()
                : Optional.of(parameters().get(0));
    }

    Optional<Parameter> parameter(String name) {
        return parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }
}
