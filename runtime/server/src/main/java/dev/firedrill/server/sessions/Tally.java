package dev.firedrill.server.sessions;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts what has been played since the server started. */
public final class Tally implements Recorder {
    private final LongAdder started = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder steps = new LongAdder();

    @Override
    public Tape begin(Episode episode, Optional<BigInteger> seed, Instant time) {
        started.increment();
        return new Tape() {
            @Override
            public void moved(ActionRequest request, Instant at) {
                steps.increment();
            }

            @Override
            public void end() {
                if (episode.done()) {
                    ended.increment();
                }
            }
        };
    }

    /** How many episodes have begun. */
    public long started() {
        return started.sum();
    }

    /** How many episodes have been played to their end. */
    public long ended() {
        return ended.sum();
    }

    /** How many steps were taken. */
    public long steps() {
        return steps.sum();
    }
}
