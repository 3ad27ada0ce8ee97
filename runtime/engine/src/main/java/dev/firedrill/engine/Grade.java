package dev.firedrill.engine;

import java.math.BigDecimal;
import java.util.List;
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
public record Grade(BigFraction total, boolean qualified, List<Part> components, List<Part> reports) {
    public Grade {
        components = List.copyOf(components);
        reports = List.copyOf(reports);
    }

    /** A named part of a grade. */
    public record Part(String name, Value value) {}

    /** The total rounded half-even to 4 places. */
    public BigDecimal reported() {
        throw new UnsupportedOperationException();
    }

    /** Writes an object with every component and report. */
    public void writeBreakdown(JsonGenerator generator) {
        throw new UnsupportedOperationException(generator.toString());
    }

    /** One sentence: the total and what it is made of. */
    public String feedback() {
        throw new UnsupportedOperationException();
    }
}
