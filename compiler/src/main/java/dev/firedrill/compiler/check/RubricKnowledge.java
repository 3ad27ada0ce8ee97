package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.RubricBounds;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import java.util.List;
import java.util.Optional;

/** What is known along a rubric of the model. */
final class RubricKnowledge {
    private RubricKnowledge() {}

    /** What holds where all requirements do; nothing where they cannot. */
    static Optional<Known> qualified(EnvironmentModel.Rubric rubric, Situation situation) {
        return RubricBounds.qualified(expressions(rubric), Known.in(situation));
    }

    /** The same once all components are computed. */
    static Known scored(EnvironmentModel.Rubric rubric, Known qualified) {
        return RubricBounds.scored(expressions(rubric), qualified);
    }

    /** What the grade can be, where the requirements hold. */
    static Interval grade(EnvironmentModel.Rubric rubric, Known scored) {
        return RubricBounds.grade(expressions(rubric), scored);
    }

    private static Rubric expressions(EnvironmentModel.Rubric rubric) {
        return new Rubric(
                rubric.name().value(),
                rubric.requirements().stream().map(Lowered::expression).toList(),
                rubric.components().entrySet().stream()
                        .map(component -> new Component(
                                component.getKey(), component.getValue().expression()))
                        .toList(),
                rubric.total().map(Lowered::expression),
                List.of());
    }
}
