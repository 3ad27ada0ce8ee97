package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;

/** What a row of evidence holds. */
public sealed interface Content extends Node {
    /** A text. */
    record Plain(Span span, Text text) implements Content {}

    /** A log, its times relative to the start. */
    record Timeline(Span span, List<LogLine> lines) implements Content {}

    /** Figures as they are, and figures over time. */
    record Figures(Span span, List<Measure> measures, List<Series> series) implements Content {}

    /** `-6m ERROR "..."`. */
    record LogLine(Span span, Quantity at, Name level, Text text) implements Node {}

    /** `memory 98.6%`. */
    record Measure(Span span, Name figure, Quantity value) implements Node {}

    /** `memory 40.1 45.3 51.8 every 45m`, the newest value last. */
    record Series(Span span, Name figure, List<Quantity> values, Quantity every) implements Node {}
}
