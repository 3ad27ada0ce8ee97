package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Bound;
import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.engine.expression.Numbers;
import dev.firedrill.engine.rules.Use;

/** A rubric whose grade is not proved to stay between 0 and 1. */
final class GradeOutOfRange implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            environment.rubrics().values().forEach(rubric -> check(environment, rubric, diagnostics));
        }
    }

    private static void check(EnvironmentModel environment, Rubric rubric, Diagnostics diagnostics) {
        Situation situation = Situations.of(environment, RuleWalk.graded(environment, rubric), Use.RUBRIC);
        RubricKnowledge.qualified(rubric, situation)
                .map(qualified -> RubricKnowledge.grade(rubric, RubricKnowledge.scored(rubric, qualified)))
                .filter(grade -> !grade.within(Interval.UNIT))
                .ifPresent(grade -> report(rubric, grade, diagnostics));
    }

    private static void report(Rubric rubric, Interval grade, Diagnostics diagnostics) {
        Span place = rubric.total().map(Lowered::span).orElse(rubric.name().span());
        diagnostics
                .report(DiagnosticCode.GRADE_OUT_OF_RANGE, place, rubric.name().value(), described(grade))
                .help("write `total = clamp(" + score(rubric) + ", 0, 1)`");
    }

    private static String score(Rubric rubric) {
        return rubric.total()
                .map(total -> total.span().text().replaceAll("\\s+", " "))
                .orElseGet(() -> String.join(" + ", rubric.components().keySet()));
    }

    private static String described(Interval grade) {
        boolean low = grade.low().signum() < 0;
        boolean high = grade.high().compareTo(Interval.UNIT.high()) > 0;
        if (low && high) {
            return lowest(grade.low()) + " and " + highest(grade.high());
        }
        return low ? lowest(grade.low()) : highest(grade.high());
    }

    private static String lowest(Bound bound) {
        return bound.finite() ? "as low as " + figure(bound) : "below 0 without a bound";
    }

    private static String highest(Bound bound) {
        return bound.finite() ? "as high as " + figure(bound) : "above 1 without a bound";
    }

    private static String figure(Bound bound) {
        return Numbers.figure(bound.number()).toPlainString();
    }
}
