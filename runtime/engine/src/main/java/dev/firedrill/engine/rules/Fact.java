package dev.firedrill.engine.rules;

import static dev.firedrill.engine.rules.Use.FIELD;
import static dev.firedrill.engine.rules.Use.RETURN;
import static dev.firedrill.engine.rules.Use.RUBRIC;
import static dev.firedrill.engine.rules.Use.STEP;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts of an episode that expressions may name, with their types and the places that may read them. */
public enum Fact {
    /** Steps taken so far, the one under way included. */
    STEPS("steps", ValueType.NUMBER, STEP, RUBRIC, RETURN, FIELD),
    /** The step budget of the task, at least 1. */
    STEPS_ALLOWED("steps_allowed", ValueType.NUMBER, STEP, RUBRIC, RETURN, FIELD),
    /** Distinct known services that a diagnostic action was asked about before the answer. */
    SERVICES_QUERIED("services_queried", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** Diagnostic actions taken before the answer, failed ones included. */
    QUERIES("queries", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** How many services the scenario lists. */
    SERVICE_COUNT("service_count", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** How many steps the remedy has; 0 where there is none. */
    REMEDY_STEPS("remedy_steps", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** Distinct remedy steps done, whatever their order. */
    REMEDY_DONE("remedy_done", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** Remedy steps done after every step that must come before them. */
    REMEDY_IN_ORDER("remedy_in_order", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** Moves that were mistakes, each time counted. */
    MISTAKES("mistakes", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** Seconds left of the time budget. */
    TIME_REMAINING("time_remaining", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** The time budget in seconds; 0 where the task has none. */
    TIME_BUDGET("time_budget", ValueType.NUMBER, STEP, RUBRIC, FIELD),
    /** Whether the task's answer was submitted. */
    SUBMITTED("submitted", ValueType.BOOLEAN, STEP, RUBRIC, RETURN, FIELD),
    /** Whether the episode ended without an answer because its steps or its time ran out. */
    TIMED_OUT("timed_out", ValueType.BOOLEAN, RUBRIC, RETURN, FIELD),
    /** The severity that the incident deserves. */
    SEVERITY("severity", ValueType.SEVERITY, STEP, RUBRIC, FIELD),
    /** The service that started the incident. */
    CAUSE_SERVICE("cause.service", ValueType.SERVICE, STEP, RUBRIC, FIELD),
    /** The keywords of the failure mode. */
    CAUSE("cause", ValueType.KEYWORDS, STEP, RUBRIC, FIELD),
    /** The keywords of a good write-up. */
    RESOLUTION("resolution", ValueType.KEYWORDS, STEP, RUBRIC, FIELD),
    /** The target of the move under way, as it was sent. */
    TARGET("target", ValueType.TEXT, STEP, FIELD),
    /** The action of the move under way, by the name it was sent under. */
    MOVE_ACTION("move.action", ValueType.TEXT, STEP, FIELD),
    /** The exact sum of all step rewards, the grade included once the episode is over. */
    SUM("sum", ValueType.NUMBER, RETURN, FIELD),
    /** The return as reported: `sum`, or what the environment's `return` makes of it. */
    RETURN_VALUE("return", ValueType.NUMBER, FIELD),
    /** The reward of the last step: its shaping and, on the step that ends the episode, the grade. */
    REWARD("reward", ValueType.NUMBER, FIELD),
    /** The shaping part of the last step's reward. */
    SHAPING("shaping", ValueType.NUMBER, FIELD),
    /** The grade; nothing before the episode is over. */
    GRADE("grade", ValueType.NUMBER, FIELD),
    /** Whether the episode is over. */
    DONE("done", ValueType.BOOLEAN, FIELD),
    /** What the last step was told, its parts joined by ` | `. */
    FEEDBACK("feedback", ValueType.TEXT, FIELD),
    /** Why the last move had no effect; nothing where it had one. */
    ERROR("error", ValueType.TEXT, FIELD),
    /** The evidence text or effect that the last step brought; empty where it brought none. */
    REPLY("text", ValueType.TEXT, FIELD),
    /** The name of the episode. */
    EPISODE_ID("episode.id", ValueType.TEXT, FIELD),
    /** The task's name. */
    TASK_ID("task.id", ValueType.TEXT, FIELD),
    /** The task's difficulty label. */
    TASK_DIFFICULTY("task.difficulty", ValueType.TEXT, FIELD),
    /** The actions the task offers, as a list of names. */
    TASK_ACTIONS("task.actions", ValueType.STRUCTURE, FIELD),
    /** The scenario's name. */
    SCENARIO_ID("scenario.id", ValueType.TEXT, FIELD),
    /** The incident's title. */
    INCIDENT_TITLE("incident.title", ValueType.TEXT, FIELD),
    /** What an agent is told about the incident at reset. */
    INCIDENT_SUMMARY("incident.summary", ValueType.TEXT, FIELD),
    /** The first alert, through the alert table. */
    ALERT("alert", ValueType.STRUCTURE, FIELD),
    /** Every alert, through the alert table. */
    ALERTS("alerts", ValueType.STRUCTURE, FIELD),
    /** The evidence revealed so far: action, then target, then text. */
    EVIDENCE("evidence", ValueType.STRUCTURE, FIELD),
    /** The moves so far in the environment's wire form, each with its step number. */
    HISTORY("history", ValueType.STRUCTURE, FIELD),
    /** The names of the known services, sorted. */
    SERVICES("services", ValueType.STRUCTURE, FIELD),
    /** The status of each known service; `healthy` where nothing else is said. */
    STATUS("status", ValueType.STRUCTURE, FIELD),
    /** The rubric's components and reports with their values; empty before the episode is over. */
    BREAKDOWN("breakdown", ValueType.STRUCTURE, FIELD),
    /** The observation table. */
    OBSERVATION("observation", ValueType.STRUCTURE, FIELD);

    private static final Map<String, Fact> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::spelling, Function.identity()));

    private final String spelling;
    private final ValueType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives immutable sets
    private final Set<Use> uses;

    Fact(String spelling, ValueType type, Use... uses) {
        this.spelling = spelling;
        this.type = type;
        this.uses = Set.of(uses);
    }

    /** The name that expressions use. */
    public String spelling() {
        return spelling;
    }

    /** The type of the fact's value. */
    public ValueType type() {
        return type;
    }

    /** Whether the value is a number that counts things, and so is whole. */
    public boolean counts() {
        return switch (this) {
            case STEPS, STEPS_ALLOWED, SERVICES_QUERIED, QUERIES, SERVICE_COUNT -> true;
            case REMEDY_STEPS, REMEDY_DONE, REMEDY_IN_ORDER, MISTAKES -> true;
            default -> false;
        };
    }

    /** Whether an expression at the place may read this fact. */
    public boolean readableIn(Use use) {
        return uses.contains(use);
    }

    /** The fact of that name, if there is one. */
    public static Optional<Fact> named(String spelling) {
        return Optional.ofNullable(BY_NAME.get(spelling));
    }
}
