package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** An expression of rubrics, shaping, events, field tables and drills. */
public sealed interface Expression extends Node {
    /** `A if C | B`: the first arm whose condition holds. */
    record Choice(Span span, List<Arm> arms) implements Expression {}

    /** One alternative of a choice. */
    record Arm(Span span, Expression value, Optional<Expression> condition) implements Node {}

    /** An operation on two operands; the operator's own place is kept for its messages. */
    record Binary(Span span, Operator operator, Span operatorSpan, Expression left, Expression right)
            implements Expression {}

    /** `-x` or `not x`. */
    record Unary(Span span, boolean negation, Expression operand) implements Expression {}

    /** `a is b`, `a is not b`. */
    record Is(Span span, Expression left, Expression right, boolean negated) implements Expression {}

    /** `text mentions keywords`, `text mentions 3 of keywords`. */
    record Mentions(Span span, Expression text, Optional<Quantity> count, Expression keywords) implements Expression {}

    /** `min(a, b)`. */
    record Call(Span span, Name function, List<Expression> arguments) implements Expression {}

    /** A fact, component, action, severity or another name. */
    record Reference(Span span, DottedName name) implements Expression {}

    /** A number. */
    record NumberLiteral(Span span, Quantity quantity) implements Expression {}

    /** A text. */
    record TextLiteral(Span span, Text text) implements Expression {}

    /** The operators between two operands. */
    enum Operator {
        MULTIPLY("*"),
        DIVIDE("/"),
        ADD("+"),
        SUBTRACT("-"),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        AND("and"),
        OR("or");

        private final String spelling;

        Operator(String spelling) {
            this.spelling = spelling;
        }

        /** How it is written. */
        public String spelling() {
            return spelling;
        }
    }
}
