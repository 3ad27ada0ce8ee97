package dev.firedrill.engine.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a remediation move turns out to be at the moment it is made. */
public enum MoveClass {
    /** A step of the remedy that was not done yet. */
    REMEDY,
    /** A mistake. */
    MISTAKE,
    /** Neither. */
    NEUTRAL;

    /** The class of that word. */
    static Optional<MoveClass> named(String word) {
        return Arrays.stream(values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
