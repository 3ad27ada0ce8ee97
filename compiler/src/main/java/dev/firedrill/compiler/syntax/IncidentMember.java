package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** A member of an incident, or of the scenario that overrides it. */
public sealed interface IncidentMember extends Node {
    /** `summary "..."`. */
    record Summary(Span span, Text text) implements IncidentMember {}

    /** `alert "title" { ... }`. */
    record Alert(Span span, Optional<Text> title, List<AlertEntry> entries) implements IncidentMember {}

    /** `severity P1`. */
    record TrueSeverity(Span span, Name level) implements IncidentMember {}

    /** `truth mechanism config`. */
    record Truth(Span span, Name field, AlertValue value) implements IncidentMember {}

    /** `status { a, b down }`. */
    record Status(Span span, List<StatusEntry> entries) implements IncidentMember {}

    /** `evidence query_logs { ... }`. */
    record Evidence(Span span, Name action, boolean fromTopology, List<EvidenceRow> rows) implements IncidentMember {}

    /** `log { -6m INFO payments "..." }`. */
    record Log(Span span, List<ServiceLogLine> lines) implements IncidentMember {}

    /** `reply EVENT "..."`. */
    record Reply(Span span, Name event, Text text) implements IncidentMember {}

    /** `cause SERVICE "failure mode" keywords ...`. */
    record Cause(Span span, Name service, Optional<Text> mode, List<Keyword> keywords) implements IncidentMember {}

    /** `remedy { ... }`. */
    record Remedy(Span span, boolean unordered, List<RemedyStep> steps) implements IncidentMember {}

    /** `neutral { ... }`. */
    record Neutral(Span span, List<NeutralStep> steps) implements IncidentMember {}

    /** `mistake { ... }`. */
    record Mistakes(Span span, List<MistakeEntry> entries) implements IncidentMember {}

    /** `resolution mentions 3 of ...`. */
    record Resolution(Span span, Optional<Quantity> wanted, List<Keyword> keywords) implements IncidentMember {}

    /** `accept CODE because "..."`. */
    record Accept(Span span, Acceptance acceptance) implements IncidentMember {}

    /** A field of an alert with its values. */
    record AlertEntry(Span span, Name field, List<AlertValue> values) implements Node {}

    /** A value of a field of an alert or of the truth: a name, a text or a quantity; exactly one of the two is there. */
    record AlertValue(Span span, Optional<Word> word, Optional<Quantity> quantity) implements Node {}

    /** The state of some services. */
    record StatusEntry(Span span, List<Name> services, Word state) implements Node {}

    /** A row of evidence; one without services is `otherwise`. */
    record EvidenceRow(Span span, List<Name> services, Content content, List<Mark> marks) implements Node {
        /** Whether the row stands for every service that has none of its own. */
        public boolean otherwise() {
            return services.isEmpty();
        }
    }

    /** `-6m INFO payments "..."`. */
    record ServiceLogLine(Span span, Quantity at, Name level, Name service, Text text) implements Node {}

    /** A keyword with its alternatives. */
    record Keyword(Span span, List<Text> alternatives) implements Node {}

    /** A step of a remedy. */
    record RemedyStep(
            Span span,
            Move move,
            List<Keyword> mentions,
            boolean mentionsIfGiven,
            List<Move> after,
            Optional<Text> effect,
            List<StatusEntry> sets)
            implements Node {}

    /** A move that is neither remedy nor mistake, and what it does. */
    record NeutralStep(Span span, List<Move> moves, Text effect) implements Node {}

    /** A mistake on one or several targets. */
    record MistakeEntry(
            Span span, Name action, List<Word> targets, List<Argument> arguments, Optional<Move> before, Text because)
            implements Node {}
}
