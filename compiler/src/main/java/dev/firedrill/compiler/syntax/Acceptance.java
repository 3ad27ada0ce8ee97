package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** `accept CODE because "..."`: a finding that its declaration puts up with, as a whole or as far as its figures go. */
public record Acceptance(Span span, Name code, List<Figure> figures, Text because) implements Node {
    /** `"FIGURE" <= NUMBER`, or `<= NUMBER` for all others: how much of it is put up with. */
    public record Figure(Span span, Optional<Text> name, Quantity most) implements Node {}
}
