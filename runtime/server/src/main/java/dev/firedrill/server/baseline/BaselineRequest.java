package dev.firedrill.server.baseline;

import dev.firedrill.engine.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * What is to be played.
 *
 * @param scenarios what is played, by task
 * @param seed what everything that is left to chance follows from
 * @param repeats how often each scenario is played
 * @param k how many tries `pass@k` has, at most {@code repeats}
 * @param limit how long it may take; what was not played by then is worth nothing
 */
public record BaselineRequest(List<Scenario> scenarios, long seed, int repeats, int k, Duration limit) {
    public BaselineRequest {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty() || repeats < 1 || k < 1 || k > repeats) {
            throw new IllegalArgumentException(scenarios.size() + " scenarios, repeats " + repeats + ", k " + k);
        }
    }
}
