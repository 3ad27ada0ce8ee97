package dev.firedrill.server.baseline;

import java.util.Optional;

/**
 * An episode that was played, or was to be.
 *
 * @param score the grade, or the return in a task without a rubric; 0 where it was given up
 * @param passed whether it reached the mark of its task; in a task without a mark, whether it is worth more than 0.01
 * @param problem why it was given up
 */
record Played(String scenario, double score, boolean passed, Optional<GivenUp> problem) {
    /** An episode that nobody played to the end. */
    static Played not(String scenario, GivenUp problem) {
        return new Played(scenario, 0, false, Optional.of(problem));
    }
}
