package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Use;
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
public record Situation(
        Use use,
        Interval steps,
        Interval seconds,
        int levels,
        Map<String, Interval> components,
        Optional<MoveUnderWay> move,
        Set<String> never) {

    /** Any task that there could be, with a scale of so many severities. */
    public static Situation general(int levels, Use use) {
        return new Situation(
                use, Interval.atLeast(1), Interval.atLeast(0), levels, Map.of(), Optional.empty(), Set.of());
    }

    /** Tasks with these budgets. */
    public Situation within(Interval stepBudgets, Interval timeBudgets) {
        return new Situation(use, stepBudgets, timeBudgets, levels, components, move, never);
    }

    /** The same with that move under way. */
    public Situation with(MoveUnderWay underWay) {
        return new Situation(use, steps, seconds, levels, components, Optional.of(underWay), never);
    }

    /** The same where none of the events can happen. */
    public Situation without(Set<String> events) {
        return new Situation(use, steps, seconds, levels, components, move, events);
    }

    Situation with(String component, Interval range) {
        Map<String, Interval> more = new LinkedHashMap<>(components);
        more.put(component, range);
        return new Situation(use, steps, seconds, levels, more, move, never);
    }
}
