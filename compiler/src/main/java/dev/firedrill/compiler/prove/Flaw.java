package dev.firedrill.compiler.prove;

import java.util.Arrays;

/** What can be wrong with the bounds of a grade or a return; each is told by how much, in a figure. */
enum Flaw {
    /** The grade is less than 0 or more than 1. */
    BEYOND("beyond "),
    /** A bound that nothing reaches. */
    MISSING("missing to "),
    /** What everybody gets. */
    ALWAYS("always at least "),
    /** What a limit takes off. */
    HIDDEN("hidden by the limit ");

    private final String beginning;

    Flaw(String beginning) {
        this.beginning = beginning;
    }

    /** The figure that tells of it. */
    String figure(String where) {
        return beginning + where;
    }

    /** Whether a figure tells of one. */
    static boolean isNamedBy(String figure) {
        return Arrays.stream(values()).anyMatch(flaw -> figure.startsWith(flaw.beginning));
    }
}
