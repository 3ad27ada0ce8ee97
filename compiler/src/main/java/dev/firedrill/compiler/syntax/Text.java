package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;

/** A text in quotes, escapes resolved and the common indent of a block removed. */
public record Text(Span span, String value) implements Node, Word {}
