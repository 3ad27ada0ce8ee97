package dev.firedrill.server.baseline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongSupplier;

/** When a run has to be over. */
public final class Deadline {
    private final Duration limit;
    private final LongSupplier nanos;
    private final long began;

    private Deadline(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** So long from now. */
    public static Deadline in(Duration limit) {
        return in(limit, System::nanoTime);
    }

    /** So long from now by that clock. */
    static Deadline in(Duration limit, LongSupplier nanos) {
        return new Deadline(limit, nanos);
    }

    /** The time that is left; negative when it is over. */
    public Duration left() {
        return limit.minusNanos(nanos.getAsLong() - began);
    }

    /** Gives the run up where there is no time left. */
    public void check() throws GivenUp {
        if (left().isNegative() || left().isZero()) {
            throw over();
        }
    }

    /** What is said where the time does not suffice. */
    public GivenUp over() {
        String seconds =
                BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
        return new GivenUp("the time limit of " + seconds + " seconds is used up", GivenUp.Extent.RUN);
    }
}
