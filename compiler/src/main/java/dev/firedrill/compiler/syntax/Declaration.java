package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** A top-level declaration of a file. */
public sealed interface Declaration extends Node {
    /** The documentation comment above it, or the empty text. */
    String documentation();

    /** The rules of a game. */
    record Environment(
            Span span,
            String documentation,
            Name name,
            Optional<Name> parent,
            Optional<Text> description,
            List<EnvironmentMember> members)
            implements Declaration, Named {}

    /** Services and the edges between them. */
    record Topology(
            Span span, String documentation, Name name, Optional<Text> description, List<TopologyMember> members)
            implements Declaration, Named {}

    /** One failure. */
    record Incident(
            Span span,
            String documentation,
            Name name,
            Optional<Name> topology,
            Optional<Text> title,
            List<IncidentMember> members)
            implements Declaration, Named {}

    /** An incident under a task. */
    record Scenario(
            Span span,
            String documentation,
            Name name,
            Name incident,
            Optional<Name> environment,
            Name task,
            Optional<Text> title,
            List<ScenarioMember> members)
            implements Declaration, Named {}

    /** A scripted play-through. */
    record Drill(Span span, String documentation, Text title, List<Name> scenarios, List<DrillItem> items)
            implements Declaration {}
}
