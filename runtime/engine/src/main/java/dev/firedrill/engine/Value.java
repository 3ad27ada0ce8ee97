package dev.firedrill.engine;

import dev.firedrill.engine.expression.Numbers;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;

/** The value of an expression. */
public sealed interface Value {
    /** Writes it as a field would show it. */
    void write(JsonGenerator generator);

    /** An exact number; durations are seconds, percentages fractions. */
    @SuppressWarnings("JavaLangClash")
    record Number(BigFraction number) implements Value {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeNumber(Numbers.figure(number));
        }
    }

    /** A number made of rewards and grades, exact here and shown rounded half-even to 4 places. */
    record Score(BigFraction number) implements Value {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeNumber(Numbers.score(number));
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements Value {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeBoolean(truth);
        }
    }

    /** A text. */
    record Text(String text) implements Value {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeString(text);
        }
    }

    /** Lists and objects, as JSON. */
    record Json(String json) implements Value {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeRawValue(json);
        }
    }

    /** There is none: a severity or service that was not named, an alert without that field, a grade before the end. */
    record Nothing() implements Value {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeNull();
        }
    }
}
