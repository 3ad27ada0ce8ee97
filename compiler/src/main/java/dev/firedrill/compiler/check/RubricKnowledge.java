package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Conditions;
import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.Lowered;
import java.util.Map;
import java.util.Optional;

/** What is known along a rubric: its requirements where something is scored, and the components read so far. */
final class RubricKnowledge {
    private RubricKnowledge() {}

    /** What holds where all requirements do; nothing where they cannot. */
    static Optional<Known> qualified(Rubric rubric, Situation situation) {
        Optional<Known> known = Optional.of(Known.in(situation));
        for (Lowered requirement : rubric.requirements()) {
            known = known.flatMap(here -> Conditions.assume(requirement.expression(), true, here));
        }
        return known;
    }

    /** The same once all components are computed. */
    static Known scored(Rubric rubric, Known qualified) {
        Known known = qualified;
        for (Map.Entry<String, Lowered> component : rubric.components().entrySet()) {
            known = known.with(
                    component.getKey(), Ranges.of(component.getValue().expression(), known));
        }
        return known;
    }

    /** What the grade can be, where the requirements hold. */
    static Interval grade(Rubric rubric, Known scored) {
        if (rubric.total().isPresent()) {
            return Ranges.of(rubric.total().get().expression(), scored);
        }
        return rubric.components().keySet().stream()
                .map(name -> scored.situation().components().getOrDefault(name, Interval.ALL))
                .reduce(Interval::plus)
                .orElse(Interval.ZERO);
    }
}
