package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** One file. */
public record SourceUnit(
        Span span, Optional<DottedName> packageName, List<DottedName> imports, List<Declaration> declarations)
        implements Node {}
