package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.rules.Expression;
import java.util.Optional;

/** What is known along a rubric: its requirements where something is scored, and the components read so far. */
public final class RubricBounds {
    private RubricBounds() {}

    /** What holds where all requirements do; nothing where they cannot. */
    public static Optional<Known> qualified(Rubric rubric, Known before) {
        Optional<Known> known = Optional.of(before);
        for (Expression requirement : rubric.requirements()) {
            known = known.flatMap(here -> Conditions.assume(requirement, true, here));
        }
        return known;
    }

    /** The same once all components are computed. */
    public static Known scored(Rubric rubric, Known qualified) {
        Known known = qualified;
        for (Component component : rubric.components()) {
            known = known.with(component.name(), Ranges.of(component.value(), known));
        }
        return known;
    }

    /** What a component can be, once all are computed. */
    public static Interval component(String name, Known scored) {
        return scored.situation().components().getOrDefault(name, Interval.ALL);
    }

    /** What the grade can be, where the requirements hold. */
    public static Interval grade(Rubric rubric, Known scored) {
        return rubric.total()
                .map(total -> Ranges.of(total, scored))
                .orElseGet(() -> rubric.components().stream()
                        .map(component -> component(component.name(), scored))
                        .reduce(Interval::plus)
                        .orElse(Interval.ZERO));
    }
}
