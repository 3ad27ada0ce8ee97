package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.engine.rules.Use;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where rules are applied, and what is known there before any condition is read.
 *
 * @param steps the step budgets of the tasks
 * @param seconds their time budgets, 0 where there is none
 * @param levels how many severities the scale has
 * @param components what the components of the rubric read so far can be
 * @param move the move under way, where it is a certain one
 * @param never the events that cannot happen here
 */
record Situation(
        Use use,
        Interval steps,
        Interval seconds,
        int levels,
        Map<String, Interval> components,
        Optional<MoveUnderWay> move,
        Set<String> never) {

    /** Any task of the environment, those included that others may add. */
    static Situation general(EnvironmentModel environment, Use use) {
        return new Situation(
                use,
                Interval.atLeast(1),
                Interval.atLeast(0),
                environment.scale().size(),
                Map.of(),
                Optional.empty(),
                Set.of());
    }

    /** One of these tasks; any task where there is none. */
    static Situation of(EnvironmentModel environment, Collection<Task> tasks, Use use) {
        Situation general = general(environment, use);
        return new Situation(
                use,
                tasks.stream()
                        .map(task -> Interval.of(task.steps(), task.steps()))
                        .reduce(Interval::hull)
                        .orElse(general.steps),
                tasks.stream()
                        .map(task -> Interval.exact(task.seconds().orElse(BigDecimal.ZERO)))
                        .map(Interval::point)
                        .reduce(Interval::hull)
                        .orElse(general.seconds),
                general.levels,
                Map.of(),
                Optional.empty(),
                Set.of());
    }

    Situation with(MoveUnderWay underWay) {
        return new Situation(use, steps, seconds, levels, components, Optional.of(underWay), never);
    }

    Situation without(Set<String> events) {
        return new Situation(use, steps, seconds, levels, components, move, events);
    }

    Situation with(String component, Interval range) {
        Map<String, Interval> more = new LinkedHashMap<>(components);
        more.put(component, range);
        return new Situation(use, steps, seconds, levels, more, move, never);
    }
}
