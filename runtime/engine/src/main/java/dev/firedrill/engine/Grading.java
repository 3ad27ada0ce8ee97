package dev.firedrill.engine;

import dev.firedrill.engine.expression.Compiled.Numeric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Grades a finished episode by a rubric. */
final class Grading {
    private Grading() {}

    static Grade grade(RubricTable rubric, PositionFacts episode) {
        var figures = new HashMap<String, BigFraction>();
        episode.position().figures = figures;
        boolean qualified = rubric.requirements().stream().allMatch(requirement -> requirement.holds(episode));
        var components = new ArrayList<Grade.Component>();
        var sum = BigFraction.ZERO;
        for (var component : rubric.components().entrySet()) {
            var value = qualified ? component.getValue().of(episode) : BigFraction.ZERO;
            figures.put(component.getKey(), value);
            components.add(new Grade.Component(component.getKey(), value));
            sum = sum.add(value);
        }
        var total =
                qualified && rubric.total().isPresent() ? rubric.total().get().of(episode) : sum;
        var reports = new ArrayList<Grade.Report>();
        for (var report : rubric.reports().entrySet()) {
            if (report.getValue() instanceof Numeric numeric) {
                figures.put(report.getKey(), numeric.function().of(episode));
            }
            reports.add(new Grade.Report(report.getKey(), FieldReader.plain(report.getValue(), episode)));
        }
        return new Grade(total, qualified, components, List.copyOf(reports));
    }
}
