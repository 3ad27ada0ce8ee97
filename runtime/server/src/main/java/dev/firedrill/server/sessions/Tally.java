package dev.firedrill.server.sessions;

import java.util.concurrent.atomic.LongAdder;

/** What has been played since the server started. */
public final class Tally {
    private final LongAdder started = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder steps = new LongAdder();

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

    void start() {
        started.increment();
    }

    void step(boolean last) {
        steps.increment();
        if (last) {
            ended.increment();
        }
    }
}
