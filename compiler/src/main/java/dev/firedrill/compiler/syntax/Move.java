package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** One move: an action, its target, further arguments by name. Words in quotes are taken as they stand. */
public record Move(Span span, Word action, Optional<Word> target, List<Argument> arguments) implements Node {}
