package dev.firedrill.engine.transcript;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * A clock of whole milliseconds that goes on only when it is told to, and never back: so a step and all that is told of
 * it are of one time, which a transcript can hold.
 */
public final class StillClock implements InstantSource {
    private final InstantSource source;
    private Instant now;

    /** A clock that follows another one. */
    public StillClock(InstantSource source) {
        this.source = source;
        now = source.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads the time. */
    public void advance() {
        Instant read = source.instant().truncatedTo(ChronoUnit.MILLIS);
        now = read.isAfter(now) ? read : now;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
