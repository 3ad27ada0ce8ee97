package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;

/** A member of the wire table. */
public sealed interface WireMember extends Node {
    /** `action "action_type", "action"`. */
    record Action(Span span, List<Text> keys) implements WireMember {}

    /** `parameters in "parameters"`. */
    record Nested(Span span, Text key) implements WireMember {}

    /** `parameters flat`. */
    record Flat(Span span) implements WireMember {}

    /** `target "target"`. */
    record Target(Span span, List<Text> keys) implements WireMember {}

    /** `accept "context" for details`. */
    record Alias(Span span, Text key, Name parameter) implements WireMember {}
}
