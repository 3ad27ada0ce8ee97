package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;

/** What a row of evidence holds. */
public sealed interface Content extends Node {
    /** A text. */
    record Plain(Span span, Text text) implements Content {}

    /** A log, its times relative to the start. */
    record Timeline(Span span, List<LogLine> lines) implements Content {}

    /** A row of figures. */
    record Metrics(Span span, List<Measure> measures) implements Content {}

    /** A figure over time, the last value being the newest. */
    record Series(Span span, Name figure, List<Quantity> values, Quantity every) implements Content {}

    /** `-6m ERROR "..."`. */
    record LogLine(Span span, Quantity at, Name level, Text text) implements Node {}

    /** `memory 98.6%`. */
    record Measure(Span span, Name figure, Quantity value) implements Node {}
}
