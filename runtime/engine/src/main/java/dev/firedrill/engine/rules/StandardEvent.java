package dev.firedrill.engine.rules;

import java.util.Arrays;
import java.util.Optional;

/** The events of a step that every environment has; shaping pays for them. */
public enum StandardEvent {
    /** A diagnostic action on a known service that nothing was asked about yet. */
    NEW_SERVICE("new-service"),
    /** A diagnostic action on a service that was asked about with other actions only. */
    NEW_QUERY("new-query"),
    /** The same diagnostic action on the same service again. */
    REPEAT_QUERY("repeat-query"),
    /** A diagnostic action on a service for which it finds nothing. */
    EMPTY_QUERY("empty-query"),
    /** A diagnostic action on a name that is no known service. */
    UNKNOWN_SERVICE("unknown-service"),
    /** A diagnostic or remediation action without its target. */
    MISSING_TARGET("missing-target"),
    /** A remedy step done for the first time. */
    REMEDY("remedy"),
    /** A move that the incident lists as a mistake. */
    MISTAKE("mistake"),
    /** A remedy step that is not carried out, because the environment holds the remedy for now. */
    HELD("held"),
    /** A remediation action in a task that does not offer it. */
    REMEDIATION_NOT_ALLOWED("remediation-not-allowed"),
    /** Any action in a task that does not offer it. */
    ACTION_NOT_ALLOWED("action-not-allowed"),
    /** The task's answer was submitted. */
    RIGHT_SUBMISSION("right-submission"),
    /** A submission that is not the task's answer. */
    WRONG_SUBMISSION("wrong-submission"),
    /** An action the environment does not have. */
    UNKNOWN_ACTION("unknown-action"),
    /** A move with the same action and the same arguments as an earlier one, letter by letter. */
    EXACT_REPEAT("exact-repeat"),
    /** A step past the midpoint of the budget that is no submission. */
    PAST_HALF("past-half"),
    /** The budget ran out before an answer was submitted. */
    TIMEOUT("timeout");

    private final String spelling;

    StandardEvent(String spelling) {
        this.spelling = spelling;
    }

    /** The word of the language. */
    public String spelling() {
        return spelling;
    }

    /** Its index among an environment's events, which come after the standard ones. */
    @SuppressWarnings("EnumOrdinal") // no bundle holds it
    public int index() {
        return ordinal();
    }

    /** The event of that word, if there is one. */
    public static Optional<StandardEvent> named(String spelling) {
        return Arrays.stream(values())
                .filter(event -> event.spelling.equals(spelling))
                .findFirst();
    }
}
