package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;

/** A member of a scenario: something of its incident that it replaces, adds or drops. */
public sealed interface ScenarioMember extends Node {
    /** Replaces or adds. */
    record Override(Span span, IncidentMember member) implements ScenarioMember {}

    /** `drop mistake MOVE`. */
    record DropMove(Span span, Part part, Move move) implements ScenarioMember {
        /** Where the move is dropped from. */
        public enum Part {
            MISTAKE,
            REMEDY,
            NEUTRAL
        }
    }

    /** `drop evidence QUERY SERVICE`. */
    record DropRow(Span span, Name action, Word service) implements ScenarioMember {}
}
