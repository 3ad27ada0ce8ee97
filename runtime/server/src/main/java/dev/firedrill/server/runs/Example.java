package dev.firedrill.server.runs;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.StepOutcome;
import dev.firedrill.engine.transcript.Rerun;
import dev.firedrill.server.baseline.DeclaredMoves;
import dev.firedrill.server.sessions.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** How those who know a scenario would play it; found once for each scenario, since it takes a moment. */
final class Example {
    private static final Map<Scenario, List<Step>> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    private Example() {}

    /** A move and what it pays. */
    record Step(ActionRequest request, double reward) {}

    static List<Step> of(Scenario scenario) {
        return FOUND.computeIfAbsent(scenario, Example::played);
    }

    private static List<Step> played(Scenario scenario) {
        var rerun = new Rerun(scenario, "example", Instant.EPOCH);
        Episode episode = rerun.episode();
        var steps = new ArrayList<Step>();
        for (ActionRequest move : new DeclaredMoves(scenario).best()) {
            if (rerun.take(move, Instant.EPOCH) == StepOutcome.OVER) {
                break;
            }
            steps.add(new Step(move, Envelope.rounded(episode.reward())));
        }
        return List.copyOf(steps);
    }
}
