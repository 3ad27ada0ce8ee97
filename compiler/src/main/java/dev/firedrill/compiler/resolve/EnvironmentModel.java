package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Role;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An environment with everything it takes over from the one it extends, names bound. Maps keep declaration order.
 *
 * @param events its own events
 * @param eventNames every event that can be named: the standard ones and its own
 * @param publicRewards where it says that its rewards are public
 */
public record EnvironmentModel(
        Declaration.Environment syntax,
        String packageName,
        String version,
        Map<String, EnvironmentMember.SeverityLevel> severities,
        Map<String, Role> kinds,
        Map<String, Action> actions,
        Map<String, AlertField> alertFields,
        Map<String, TruthField> truthFields,
        List<Field> alert,
        Map<String, Task> tasks,
        Map<String, Shaping> shapings,
        Map<String, Event> events,
        Set<String> eventNames,
        List<Name> endsOn,
        Optional<Hold> hold,
        Optional<Lowered> returns,
        Optional<Span> publicRewards,
        Map<String, Rubric> rubrics,
        List<Field> observation,
        List<Field> state,
        List<Field> step,
        AfterEnd afterEnd,
        EnvironmentRules.Wire wire) {
    /** The environment's name. */
    public String name() {
        return syntax.name().value();
    }

    /** Whether the environment declares the task itself, and does not only take it over. */
    public boolean declares(String task) {
        return Optional.ofNullable(tasks.get(task))
                .filter(found -> syntax.span().contains(found.syntax().span()))
                .isPresent();
    }

    /** What keeps the remedy from being carried out, until its condition holds. */
    public record Hold(EnvironmentMember.Hold syntax, Lowered until) {}

    /** An action; the first parameter is its target. */
    public record Action(EnvironmentMember.Action syntax, Role role, Map<String, Parameter> parameters) {
        /** The action's name. */
        public String name() {
            return syntax.name().value();
        }

        /** The parameter that a move's target fills. */
        public Optional<Parameter> target() {
            return parameters.values().stream().findFirst();
        }
    }

    /** A parameter of an action. */
    public record Parameter(Name name, ParameterType type, boolean exact, List<String> values, boolean optional) {}

    /** A field of alerts that the environment adds. */
    public record AlertField(Name name, ParameterType type, boolean optional) {}

    /** A field of the truth that the environment adds; {@code values} are the words of a choice. */
    public record TruthField(Name name, ParameterType type, List<String> values, boolean optional) {}

    /** A task. */
    public record Task(
            EnvironmentMember.Task syntax,
            String difficulty,
            int steps,
            Optional<BigDecimal> seconds,
            boolean wall,
            List<String> actions,
            Optional<Action> answer,
            Optional<Name> shaping,
            Optional<Name> rubric,
            Optional<BigDecimal> pass,
            Optional<BigDecimal> blind,
            Optional<Span> causeOutsideAlert,
            List<Name> scenarios) {
        /** The task's name. */
        public String name() {
            return syntax.name().value();
        }

        public Task {
            actions = List.copyOf(actions);
        }
    }

    /** A column of shaping. */
    public record Shaping(Name name, List<ShapingRule> rules) {
        /** Whether any rule pays for the event. */
        public boolean paysFor(String event) {
            return rules.stream().anyMatch(rule -> rule.event().value().equals(event));
        }
    }

    /** What one event pays. */
    public record ShapingRule(Span span, Name event, Lowered amount, Optional<Lowered> when, Optional<Text> because) {}

    /** An event of the environment's own. */
    public record Event(EnvironmentMember.Event syntax, Lowered when) {}

    /** A rubric. */
    public record Rubric(
            Name name,
            Span span,
            List<Lowered> requirements,
            Map<String, Lowered> components,
            Optional<Lowered> total,
            Map<String, Lowered> reports) {
        /** Components and reports together. */
        public Map<String, Lowered> figures() {
            Map<String, Lowered> figures = new LinkedHashMap<>(components);
            figures.putAll(reports);
            return figures;
        }
    }

    /** A field of a table: a value, left out unless {@code when} holds, or a group. */
    public record Field(Word name, Optional<Lowered> value, Optional<Lowered> when, Optional<List<Field>> fields) {
        /** What the field computes. */
        public Stream<Lowered> rules() {
            return Stream.concat(value.stream(), when.stream());
        }
    }

    /** What a step after the end is told: a refusal or a table. */
    public record AfterEnd(Optional<Text> refusal, Optional<List<Field>> fields) {}

    /** The ranked severities, the gravest first. */
    public List<String> scale() {
        return severities.values().stream()
                .filter(level -> !level.unranked())
                .map(level -> level.name().value())
                .toList();
    }
}
