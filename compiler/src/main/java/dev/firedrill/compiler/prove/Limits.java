package dev.firedrill.compiler.prove;

/**
 * How much a search may look at before it gives up and states the bounds it has reached.
 *
 * @param positions the most positions that one search keeps
 */
public record Limits(int positions) {
    /** Enough for scenarios with eight services, a remedy of seven steps and twenty steps of budget. */
    public static final Limits DEFAULT = new Limits(2_000_000);

    public Limits {
        if (positions < 1) {
            throw new IllegalArgumentException("a search looks at 1 position or more, not " + positions);
        }
    }
}
