package dev.firedrill.engine.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operations of the expression language as a bundle spells them. The last parameter kind of a variadic operation
 * repeats. Operations whose first argument is a {@link Expression.Word} look a declared name up.
 */
public enum Operation {
    /** Sum of two numbers. */
    ADD("+", 2, 2),
    /** Difference of two numbers. */
    SUBTRACT("-", 2, 2),
    /** Product of two numbers. */
    MULTIPLY("*", 2, 2),
    /** Quotient of two numbers; the compiler proves that the divisor is never 0, and the engine answers 0 if it is. */
    DIVIDE("/", 2, 2),
    /** The number with its sign changed. */
    NEGATE("negate", 1, 1),
    /** Less than, over numbers. */
    LESS("<", 2, 2),
    /** At most, over numbers. */
    AT_MOST("<=", 2, 2),
    /** Greater than, over numbers. */
    GREATER(">", 2, 2),
    /** At least, over numbers. */
    AT_LEAST(">=", 2, 2),
    /**
     * Equality of two values of one type; texts, services and severities follow the language's matching rules. A text
     * beside a service is read as the name of one.
     */
    IS("is", 2, 2),
    /** Both conditions hold. */
    AND("and", 2, 2),
    /** At least one condition holds. */
    OR("or", 2, 2),
    /** The condition does not hold. */
    NOT("not", 1, 1),
    /** `condition, value, condition, value, ..., value`: the value behind the first condition that holds, else the last. */
    CHOOSE("choose", 3, Integer.MAX_VALUE),
    /** The least of the numbers. */
    MIN("min", 1, Integer.MAX_VALUE),
    /** The greatest of the numbers. */
    MAX("max", 1, Integer.MAX_VALUE),
    /** A number, the least and the greatest value it may take. */
    CLAMP("clamp", 3, 3),
    /** A number rounded half-even to a whole number of places. */
    ROUND("round", 2, 2),
    /** Levels between two severities; the number of levels where either is not on the scale. */
    DISTANCE("distance", 2, 2),
    /** Whether the argument of the answer, or of the move under way, was sent and is not blank. */
    GIVEN("given", 1, 1),
    /** Seconds: the moment that long after the start of the episode, as a text: `2026-03-01T14:05:09`, in UTC. */
    TIMESTAMP("timestamp", 1, 1),
    /** Text, keywords, count: whether the text mentions at least that many of the keywords. */
    MENTIONS("mentions", 3, 3),
    /** Text, keywords: how many of the keywords the text mentions. */
    MENTIONED("mentioned", 2, 2),
    /** The keywords' own threshold: 1 for a cause, what `mentions N of` says for a resolution. */
    WANTED("wanted", 1, 1),
    /** A text taken as a set of one keyword. */
    KEYWORD("keyword", 1, 1),
    /** Word: how often an event has happened. */
    COUNT_EVENT("count_event", 1, 1),
    /** Word: how many moves of an action kind were made. */
    COUNT_KIND("count_kind", 1, 1),
    /** Word: how many moves of an action were made. */
    COUNT_ACTION("count_action", 1, 1),
    /** Word: an argument of the answer. */
    ANSWER("answer", 1, 1),
    /** Word: an argument of the move under way. */
    MOVE("move", 1, 1),
    /** Word: a field of the first alert. */
    ALERT("alert", 1, 1),
    /** Word: a field of the truth about the incident. */
    TRUTH("truth", 1, 1),
    /** Word: a component or report of the rubric. */
    COMPONENT("component", 1, 1),
    /** Word: a level of the severity scale. */
    SEVERITY("severity", 1, 1),
    /** Word: a service by its name. */
    SERVICE("service", 1, 1),
    /** Word: whether the move under way uses that action. */
    ACTION_IS("action_is", 1, 1),
    /** Word: whether the move under way uses an action of that kind. */
    KIND_IS("kind_is", 1, 1),
    /** Word: whether the move under way is a `remedy` step, a `mistake` or `neutral`. */
    MOVE_IS("move_is", 1, 1),
    /** Whole literal number up to {@link #MOST_LOG_LINES}: the newest log lines that are known. */
    LOGS("logs", 1, 1),
    /** Word: the figures of a diagnostic action that are known. */
    FIGURES("figures", 1, 1),
    /** Word: the series of a diagnostic action that are known. */
    SERIES("series", 1, 1);

    /** The most lines that can be asked for at once. */
    public static final int MOST_LOG_LINES = 1_000;

    private static final Map<String, Operation> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operation::spelling, Function.identity()));

    private final String spelling;
    private final int least;
    private final int most;

    Operation(String spelling, int least, int most) {
        this.spelling = spelling;
        this.least = least;
        this.most = most;
    }

    /** The name in the bundle, and in the language where it is written as a call. */
    public String spelling() {
        return spelling;
    }

    /** The least number of arguments. */
    public int least() {
        return least;
    }

    /** The greatest number of arguments. */
    public int most() {
        return most;
    }

    /** The operation of that name, if there is one. */
    public static Optional<Operation> named(String spelling) {
        return Optional.ofNullable(BY_NAME.get(spelling));
    }
}
