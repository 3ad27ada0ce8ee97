package dev.firedrill.engine.bundle;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of an environment: what can be done, what it pays, how it is graded, how it looks on the wire. With
 * {@code publicRewards} an agent may be shown what each step paid, so that no step before the end pays by the truth.
 */
public record EnvironmentRules(
        String name,
        String version,
        String description,
        String documentation,
        List<Severity> severities,
        List<Action> actions,
        List<AlertField> alertFields,
        List<TruthField> truthFields,
        List<Field> alert,
        List<Task> tasks,
        List<Shaping> shapings,
        List<Event> events,
        List<String> endsOn,
        Optional<Hold> hold,
        Optional<Expression> returns,
        boolean publicRewards,
        List<Rubric> rubrics,
        List<Field> observation,
        List<Field> state,
        List<Field> step,
        AfterEnd afterEnd,
        Wire wire) {
    public EnvironmentRules {
        severities = List.copyOf(severities);
        actions = List.copyOf(actions);
        alertFields = List.copyOf(alertFields);
        truthFields = List.copyOf(truthFields);
        alert = List.copyOf(alert);
        tasks = List.copyOf(tasks);
        shapings = List.copyOf(shapings);
        events = List.copyOf(events);
        endsOn = List.copyOf(endsOn);
        rubrics = List.copyOf(rubrics);
        observation = List.copyOf(observation);
        state = List.copyOf(state);
        step = List.copyOf(step);
    }

    /** A severity; the ranked ones form the scale, the gravest first. */
    public record Severity(String name, String description, boolean ranked) {}

    /** An action an agent can take; its first parameter is the target. {@code seconds} is what it costs of the clock. */
    public record Action(
            String name, String kind, Role role, List<Parameter> parameters, String description, BigDecimal seconds) {
        /** What no action may be called, because each is a tool: what OpenEnv's clients do to an environment themselves. */
        public static final Set<String> RESERVED_NAMES = Set.of("reset", "step", "state", "close");

        public Action {
            parameters = List.copyOf(parameters);
            seconds = Decimals.canonical(seconds);
        }
    }

    /**
     * A parameter. {@code exact} services are matched by name alone, others by declared alias and whole-word prefix
     * too. {@code values} are the words of a {@link ParameterType#CHOICE}.
     */
    public record Parameter(String name, ParameterType type, boolean exact, List<String> values, boolean optional) {
        public Parameter {
            values = List.copyOf(values);
        }
    }

    /** The types of an action's parameters. */
    public enum ParameterType {
        SERVICE,
        SEVERITY,
        TEXT,
        INTEGER,
        NUMBER,
        CHOICE
    }

    /** A field of the alert beyond the built-in ones: a number, a text, a service or a severity. */
    public record AlertField(String name, ParameterType type, boolean optional) {}

    /** A field of the truth beyond the built-in ones; {@code values} are the words of a choice. */
    public record TruthField(String name, ParameterType type, List<String> values, boolean optional) {
        public TruthField {
            values = List.copyOf(values);
        }
    }

    /**
     * A task. {@code steps} is its budget, {@code seconds} its time budget, {@code wall} whether real time counts,
     * {@code pass} and {@code blind} its marks in [0, 1]. Without a rubric, {@code pass} is a return and may be any number.
     */
    public record Task(
            String id,
            String title,
            String documentation,
            String difficulty,
            int steps,
            Optional<BigDecimal> seconds,
            boolean wall,
            List<String> allow,
            Optional<String> answer,
            Optional<String> shaping,
            Optional<String> rubric,
            Optional<Expression.Number> pass,
            Optional<Expression.Number> blind,
            boolean causeOutsideAlert) {
        public Task {
            seconds = seconds.map(Decimals::canonical);
            allow = List.copyOf(allow);
        }
    }

    /** A shaping column: what the events of a step pay. */
    public record Shaping(String name, List<ShapingRule> rules) {
        public Shaping {
            rules = List.copyOf(rules);
        }
    }

    /** Pays {@code amount} when {@code event} happens and {@code when} holds; {@code because} is told as feedback. */
    public record ShapingRule(String event, Expression amount, Optional<Expression> when, Optional<String> because) {}

    /** An event of the environment's own; with {@code once}, its first occurrence alone counts. */
    public record Event(String name, Expression when, boolean once) {}

    /** No remedy step is carried out before {@code until} holds; {@code because} is told instead. */
    public record Hold(Expression until, String because) {}

    /** A rubric: the grade is 0 unless all requirements hold, else {@code total} or the sum of the components. */
    public record Rubric(
            String name,
            List<Expression> requirements,
            List<Component> components,
            Optional<Expression> total,
            List<Component> reports) {
        public Rubric {
            requirements = List.copyOf(requirements);
            components = List.copyOf(components);
            reports = List.copyOf(reports);
        }
    }

    /** A named part of a rubric, or a figure it reports. */
    public record Component(String name, Expression value) {}

    /**
     * A field of a table: a value, or a group of fields. Exactly one of the two is there. A value with {@code when} is
     * left out of the object unless that condition holds.
     */
    public record Field(
            String name, Optional<Expression> value, Optional<Expression> when, Optional<List<Field>> fields) {
        public Field {
            fields = fields.map(List::copyOf);
        }
    }

    /** What a step after the end is told: a refusal, or a table. Exactly one of the two is there. */
    public record AfterEnd(Optional<String> refusal, Optional<List<Field>> fields) {
        public AfterEnd {
            fields = fields.map(List::copyOf);
        }
    }

    /**
     * How an action is spelled. {@code action} and {@code target} are the accepted keys, the first being the one we
     * write; {@code parameters} is the key that nests the arguments, absent where they stand beside the action.
     */
    public record Wire(List<String> action, Optional<String> parameters, List<String> target, List<Alias> aliases) {
        public Wire {
            action = List.copyOf(action);
            target = List.copyOf(target);
            aliases = List.copyOf(aliases);
        }
    }

    /** Another key that is accepted for a parameter. */
    public record Alias(String key, String parameter) {}
}
