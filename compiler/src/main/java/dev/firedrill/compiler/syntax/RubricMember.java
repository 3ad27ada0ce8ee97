package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;

/** A member of a rubric. */
public sealed interface RubricMember extends Node {
    /** `require CONDITION`. */
    record Require(Span span, Expression condition) implements RubricMember {}

    /** `report NAME = EXPRESSION`. */
    record Report(Span span, Name name, Expression value) implements RubricMember {}

    /** `NAME = EXPRESSION`; `total` takes the place of the sum. */
    record Component(Span span, Name name, Expression value) implements RubricMember {}
}
