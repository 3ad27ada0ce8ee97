package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;

/** An item of a drill. */
public sealed interface DrillItem extends Node {
    /** A move to make. */
    record Play(Span span, Move move) implements DrillItem {}

    /** `wait 30s`: time that passes between moves. */
    record Wait(Span span, Quantity time) implements DrillItem {}

    /** What must hold after the move before it. */
    record Expect(Span span, List<Expectation> expectations) implements DrillItem {}

    /** Something that must hold. */
    sealed interface Expectation extends Node {
        /** `reward +0.04`: the fact has that value. */
        record Figure(Span span, Name fact, Quantity value) implements Expectation {}

        /** `text "..."`, `not text "..."`: the fact contains the text, or does not. */
        record Contains(Span span, boolean negated, Name fact, Text text) implements Expectation {}

        /** A condition. */
        record Holds(Span span, Expression condition) implements Expectation {}
    }
}
