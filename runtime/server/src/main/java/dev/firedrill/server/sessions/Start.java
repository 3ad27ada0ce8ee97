package dev.firedrill.server.sessions;

import dev.firedrill.engine.Scenario;
import java.math.BigInteger;
import java.util.Optional;

/** What a reset comes to: a scenario, the seed that was asked for, and who writes the episode down. */
public record Start(Scenario scenario, Optional<BigInteger> seed, Recorder recorder) {
    /** A scenario that nobody writes down. */
    public static Start of(Scenario scenario) {
        return new Start(scenario, Optional.empty(), Recorder.NONE);
    }

    /** A new episode of that name. */
    public LiveEpisode episode(String id) {
        return LiveEpisode.start(id, this);
    }
}
