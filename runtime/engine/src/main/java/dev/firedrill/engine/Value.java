package dev.firedrill.engine;

import org.apache.commons.numbers.fraction.BigFraction;

/** The value of an expression. */
public sealed interface Value {
    /** An exact number; durations are seconds, percentages fractions. */
    record Number(BigFraction number) implements Value {}

    /** True or false. */
    record Truth(boolean truth) implements Value {}

    /** A text, a severity or a service; the empty text where there is none. */
    record Text(String text) implements Value {}

    /** Anything else, as JSON. */
    record Json(String json) implements Value {}
}
