package dev.firedrill.engine.rules;

import java.math.BigDecimal;
import java.util.List;

/** An expression of a bundle: literals, facts and operations, without names that still need resolving. */
public sealed interface Expression {
    /** A literal number. */
    @SuppressWarnings("JavaLangClash")
    record Number(BigDecimal number) implements Expression {
        public Number {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /** A literal text, or the declared name that an operation looks up. */
    record Word(String word) implements Expression {}

    /** The value of a fact. */
    record Reading(Fact fact) implements Expression {}

    /** An operation on arguments. */
    record Call(Operation operation, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** A call whose arguments are written out. */
        public static Call of(Operation operation, Expression... arguments) {
            return new Call(operation, List.of(arguments));
        }
    }
}
