package dev.firedrill.engine.expression;

import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.ValueType;
import dev.firedrill.engine.text.KeywordSet;
import org.apache.commons.numbers.fraction.BigFraction;

/** An expression as a function of the facts, by the type of its value. */
public sealed interface Compiled {
    /** The type of its value. */
    ValueType type();

    /** A number. {@code bits} bounds the length of its numerator and denominator. */
    record Numeric(NumberFunction function, long bits) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /** True or false. */
    record Logical(Condition condition) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** A text, a severity or a service. */
    record Textual(ValueType type, TextFunction function) implements Compiled {}

    /** A set of keywords. */
    record Keyed(KeywordsFunction function) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.KEYWORDS;
        }
    }

    /** A structure of the episode that only a field can show. */
    record Structural(Fact fact) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.STRUCTURE;
        }
    }

    /** A list of the alert that only a field can show. */
    record AlertList(String field) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.STRUCTURE;
        }
    }

    /** The newest log lines that are known, at most {@code lines}. */
    record Logs(int lines) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.STRUCTURE;
        }
    }

    /** The known figures of a diagnostic action, by its index. */
    record Figures(int action) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.STRUCTURE;
        }
    }

    /** The known series of a diagnostic action, by its index. */
    record Series(int action) implements Compiled {
        @Override
        public ValueType type() {
            return ValueType.STRUCTURE;
        }
    }

    /** Computes a number. */
    interface NumberFunction {
        BigFraction of(Facts facts);
    }

    /** Decides. */
    interface Condition {
        boolean holds(Facts facts);
    }

    /** Computes a text, a severity or a service. */
    interface TextFunction {
        String of(Facts facts);
    }

    /** Finds keywords. */
    interface KeywordsFunction {
        KeywordSet of(Facts facts);
    }
}
