package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;

/** A name as it was written. */
public record Name(Span span, String value) implements Node, Word {}
