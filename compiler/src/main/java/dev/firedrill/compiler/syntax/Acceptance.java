package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;

/** `accept CODE because "..."`: a finding that its declaration puts up with. */
public record Acceptance(Span span, Name code, Text because) implements Node {}
