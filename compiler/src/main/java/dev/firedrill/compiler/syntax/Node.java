package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;

/** A part of the syntax tree, with the place it was written at. */
public interface Node {
    /** Where it stands in the source. */
    Span span();
}
