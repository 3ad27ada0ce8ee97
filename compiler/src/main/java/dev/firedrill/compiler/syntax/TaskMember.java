package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;

/** A member of a task. */
public sealed interface TaskMember extends Node {
    /** `difficulty medium`: a free label. */
    record Difficulty(Span span, Name name) implements TaskMember {}

    /** `steps 10`. */
    record Steps(Span span, Quantity count) implements TaskMember {}

    /** `time 5m`. */
    record TimeBudget(Span span, Quantity duration) implements TaskMember {}

    /** `clock wall`. */
    record Clock(Span span, Name name) implements TaskMember {}

    /** `allow diagnostic, submit_severity`: kinds or actions. */
    record Allow(Span span, List<Name> names) implements TaskMember {}

    /** `answer submit_severity`. */
    record Answer(Span span, Name action) implements TaskMember {}

    /** `shaping COLUMN`. */
    record ShapingColumn(Span span, Name column) implements TaskMember {}

    /** `rubric NAME`. */
    record RubricName(Span span, Name name) implements TaskMember {}

    /** `pass 0.85`. */
    record Pass(Span span, Quantity mark) implements TaskMember {}

    /** `blind 0.3`. */
    record Blind(Span span, Quantity mark) implements TaskMember {}

    /** `forbid cause in affected`. */
    record ForbidCause(Span span) implements TaskMember {}

    /** `scenarios A, B`: their order is the scenario index. */
    record Scenarios(Span span, List<Name> names) implements TaskMember {}

    /** `accept CODE because "..."`. */
    record Accept(Span span, Acceptance acceptance) implements TaskMember {}
}
