package dev.firedrill.engine;

import dev.firedrill.engine.expression.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;

/**
 * The grade of a finished episode, exact.
 *
 * @param total what is paid, in [0, 1] where the rubric was proven to stay there
 * @param qualified whether every requirement of the rubric held; otherwise the total and all components are 0
 * @param components the parts of the rubric, as declared
 * @param reports figures that are shown and not scored
 */
public record Grade(BigFraction total, boolean qualified, List<Component> components, List<Report> reports) {
    public Grade {
        components = List.copyOf(components);
        reports = List.copyOf(reports);
    }

    /** A scored part of a grade. */
    public record Component(String name, BigFraction value) {}

    /** A figure that is shown with a grade. */
    public record Report(String name, Value value) {}

    /** The total as it is reported: rounded half-even to 4 places. */
    public BigDecimal reported() {
        return Numbers.score(total);
    }

    /** Writes an object with every component, rounded like the total, and every report. */
    public void writeBreakdown(JsonGenerator generator) {
        generator.writeStartObject();
        for (var component : components) {
            generator.writeName(component.name());
            generator.writeNumber(Numbers.score(component.value()));
        }
        for (var report : reports) {
            generator.writeName(report.name());
            report.value().write(generator);
        }
        generator.writeEndObject();
    }

    /** One sentence: the total and what it is made of. */
    public String feedback() {
        if (!qualified) {
            return "graded " + reported() + ": what the rubric requires is missing";
        }
        if (components.size() < 2) {
            return "graded " + reported();
        }
        return components.stream()
                .map(component -> component.name() + " " + Numbers.score(component.value()))
                .collect(Collectors.joining(", ", "graded " + reported() + ": ", ""));
    }
}
