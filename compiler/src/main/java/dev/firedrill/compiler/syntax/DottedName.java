package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A name of several parts. */
public record DottedName(Span span, List<Name> parts) implements Node {
    /** The parts joined by dots. */
    public String value() {
        return parts.stream().map(Name::value).collect(Collectors.joining("."));
    }
}
