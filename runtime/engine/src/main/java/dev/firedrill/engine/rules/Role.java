package dev.firedrill.engine.rules;

import java.util.Arrays;
import java.util.Optional;

/** What the engine does with an action; a kind that an environment adds behaves like one of these. */
public enum Role {
    /** Reads a cell of evidence. */
    DIAGNOSTIC("diagnostic"),
    /** Changes the system: a remedy step, a mistake or neither. */
    REMEDIATION("remediation"),
    /** Ends the episode where it is the task's answer. */
    SUBMISSION("submission"),
    /** Is judged by events and rubrics and does not end the episode. */
    ASSESSMENT("assessment"),
    /** Hands the incident on; ends the episode only where a rule says so. */
    ESCALATION("escalation");

    private final String spelling;

    Role(String spelling) {
        this.spelling = spelling;
    }

    /** The word of the language. */
    public String spelling() {
        return spelling;
    }

    /** The role of that word, if there is one. */
    public static Optional<Role> named(String spelling) {
        return Arrays.stream(values())
                .filter(role -> role.spelling.equals(spelling))
                .findFirst();
    }
}
