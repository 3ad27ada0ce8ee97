package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.math.BigDecimal;

/** A literal number; percentages are fractions and durations seconds, {@code unit} keeps how it was written. */
public record Quantity(Span span, BigDecimal value, Unit unit) implements Node {
    /** How a number was written. */
    public enum Unit {
        NONE,
        PERCENT,
        DURATION
    }
}
