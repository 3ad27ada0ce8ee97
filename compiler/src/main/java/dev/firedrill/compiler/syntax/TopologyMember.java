package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** A member of a topology. */
public sealed interface TopologyMember extends Node {
    /** `database postgres-db also "postgres"`. */
    record Services(Span span, Name kind, List<ServiceEntry> services) implements TopologyMember {}

    /** `a -> b critical "label", c`. */
    record Edges(Span span, Name from, List<EdgeTarget> targets) implements TopologyMember {}

    /** `accept CODE because "..."`. */
    record Accept(Span span, Acceptance acceptance) implements TopologyMember {}

    /** A service with its aliases. */
    record ServiceEntry(Span span, Name name, List<Text> aliases) implements Node {}

    /** Where an edge leads. */
    record EdgeTarget(Span span, Name name, boolean critical, Optional<Text> label) implements Node {}
}
