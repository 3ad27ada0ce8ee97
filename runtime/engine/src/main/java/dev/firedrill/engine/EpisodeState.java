package dev.firedrill.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** An episode's parts: where it stands, what was said, and the clock it runs by. */
record EpisodeState(String id, Position position, Telling telling, InstantSource clock, Instant started) {
    static EpisodeState start(String id, Scenario scenario, InstantSource clock) {
        var started = scenario.task().rules().wall() ? clock.instant() : Instant.EPOCH;
        return new EpisodeState(id, Position.start(scenario), new Telling(scenario), clock, started);
    }

    EpisodeState copy() {
        return new EpisodeState(id, position.copy(), telling.copy(), clock, started);
    }

    /** Reads the clock where real time counts. Whole seconds, so that a grade does not hang on a hair. */
    void readClock() {
        if (position.scenario.task().rules().wall() && !position.done) {
            long seconds =
                    Math.max(0, Duration.between(started, clock.instant()).toSeconds());
            position.elapsedMillis = Math.max(position.elapsedMillis, seconds * 1_000);
        }
    }
}
