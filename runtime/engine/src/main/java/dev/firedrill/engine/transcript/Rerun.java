package dev.firedrill.engine.transcript;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.StepOutcome;
import java.time.Instant;

/** An episode that was played before, played again: it stands at the time of its last move until the next one. */
public final class Rerun {
    private final Episode episode;
    private Instant now;

    /** Begins as an episode of that name began at that time. */
    public Rerun(Scenario scenario, String episodeId, Instant time) {
        now = time;
        episode = scenario.start(episodeId, () -> now);
    }

    /** How it stands. */
    public Episode episode() {
        return episode;
    }

    /** Makes a move at its time; {@link StepOutcome#OVER} where the episode had come to its end before. */
    public StepOutcome take(ActionRequest request, Instant time) {
        now = time;
        return episode.step(request);
    }
}
