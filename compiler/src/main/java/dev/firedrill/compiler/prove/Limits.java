package dev.firedrill.compiler.prove;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How much a search may look at, and until when, before it gives up and states the bounds it has reached.
 *
 * @param positions the most positions that one search keeps
 * @param until the time, as {@link System#nanoTime} counts it, at which every search gives up
 */
public record Limits(int positions, OptionalLong until) {
    /** Enough for scenarios with eight services, a remedy of seven steps and twenty steps of budget. */
    public static final Limits DEFAULT = new Limits(2_000_000);

    public Limits {
        if (positions < 1) {
            throw new IllegalArgumentException("a search looks at 1 position or more, not " + positions);
        }
    }

    /** So many positions, however long it takes. */
    public Limits(int positions) {
        this(positions, OptionalLong.empty());
    }

    /** The same with a time from now on. */
    public Limits within(Duration time) {
        return new Limits(positions, OptionalLong.of(System.nanoTime() + time.toNanos()));
    }

    /** Whether a search that has looked at so many positions has to give up. */
    boolean exceededBy(long looked) {
        return looked > positions || isTimeUp();
    }

    /** Whether the time is up. */
    boolean isTimeUp() {
        return until.isPresent() && System.nanoTime() - until.getAsLong() >= 0;
    }

    /** The limits in words that follow "within". */
    String shown() {
        return isTimeUp() ? "the time" : positions + " positions";
    }
}
