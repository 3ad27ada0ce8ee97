package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;

/** An argument by name; numbers are kept as they were written. */
public record Argument(Span span, Name name, Word value) implements Node {}
