package dev.firedrill.compiler.syntax;

import dev.firedrill.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** A member of an environment. */
public sealed interface EnvironmentMember extends Node {
    /** `version "1.0.0"`. */
    record Version(Span span, Text text) implements EnvironmentMember {}

    /** `severity P1 "..."`. */
    record SeverityLevel(Span span, Name name, Optional<Text> description, boolean unranked)
            implements EnvironmentMember, Named {}

    /** `alert field revenue: number?`. */
    record AlertField(Span span, Name name, TypeReference type) implements EnvironmentMember, Named {}

    /** `truth field mechanism: one of config | code`. */
    record TruthField(Span span, Name name, TypeReference type) implements EnvironmentMember, Named {}

    /** `drop task NAME`: a task of the environment that this one extends, which it does without. */
    record DropTask(Span span, Name task) implements EnvironmentMember {}

    /** `alert { ... }`: how an alert looks to an agent. */
    record AlertTable(Span span, List<Field> fields) implements EnvironmentMember {}

    /** `kind probe like diagnostic`. */
    record Kind(Span span, Name name, Name like) implements EnvironmentMember, Named {}

    /** `diagnostic query_logs(service) "..."`. */
    record Action(
            Span span,
            Name kind,
            Name name,
            List<Parameter> parameters,
            Optional<Text> description,
            Optional<Quantity> cost)
            implements EnvironmentMember, Named {}

    /** `task NAME { ... }`. */
    record Task(Span span, String documentation, Name name, Optional<Text> title, List<TaskMember> members)
            implements EnvironmentMember, Named {}

    /** `shaping easy hard { ... }`: a column per name. */
    record Shaping(Span span, List<Name> columns, List<ShapingRow> rows) implements EnvironmentMember {}

    /** `event correct-fix when ... once`. */
    record Event(Span span, Name name, Expression when, boolean once) implements EnvironmentMember, Named {}

    /** `ends on EVENT`. */
    record EndsOn(Span span, Name event) implements EnvironmentMember {}

    /** `hold remedy until CONDITION because "..."`. */
    record Hold(Span span, Expression until, Text because) implements EnvironmentMember {}

    /** `return = EXPRESSION`. */
    record Return(Span span, Expression value) implements EnvironmentMember {}

    /** `rewards public`: what steps pay may be shown to an agent while it plays. */
    record PublicRewards(Span span) implements EnvironmentMember {}

    /** `rubric NAME { ... }`. */
    record Rubric(Span span, Name name, List<RubricMember> members) implements EnvironmentMember, Named {}

    /** `observation { ... }`, `state { ... }` or `step { ... }`; without fields for `state like observation`. */
    record Table(Span span, Place place, Optional<List<Field>> fields) implements EnvironmentMember {
        /** Which of the tables it is. */
        public enum Place {
            OBSERVATION,
            STATE,
            STEP
        }
    }

    /** `after end { ... }` or `after end refuse "..."`; exactly one of the two is there. */
    record AfterEnd(Span span, Optional<Text> refusal, Optional<List<Field>> fields) implements EnvironmentMember {}

    /** `wire { ... }`. */
    record Wire(Span span, List<WireMember> members) implements EnvironmentMember {}

    /** `accept CODE because "..."`. */
    record Accept(Span span, Acceptance acceptance) implements EnvironmentMember {}

    /** A parameter of an action; one without a type has the type it is named after. */
    record Parameter(Span span, Name name, Optional<TypeReference> type) implements Node {}

    /** A type: a name, or the words of a `one of`. */
    record TypeReference(Span span, List<Name> names, boolean choice, boolean exact, boolean optional)
            implements Node {}

    /** A row of a shaping table: one cell a column, empty where the event pays nothing. */
    record ShapingRow(
            Span span, Name event, List<Optional<Expression>> cells, Optional<Expression> when, Optional<Text> because)
            implements Node {}

    /** A field of a table: bare, a value, or a group. */
    record Field(Span span, Word name, Optional<Expression> value, Optional<List<Field>> fields) implements Node {}
}
