package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.source.Span;

/** A place that names something declared, and what it names: what renaming, unused names and suggestions are made of. */
public record Reference(Span span, Symbol symbol, String name) {}
