package dev.firedrill.engine.transcript;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.bundle.TranscriptLine;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The transcript of one episode, while it is played. What it writes follows from the scenario, the moves and their times
 * alone, so that playing them again gives the same lines.
 */
public final class Recording {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Episode episode;
    private final Chain chain = new Chain();
    private final List<String> lines = new ArrayList<>();

    /**
     * Begins with an episode that has just been started.
     *
     * @param digest of the scenario
     * @param seed as it was asked for
     * @param time at which the episode was started; times are whole milliseconds
     */
    public Recording(Episode episode, String digest, Optional<BigInteger> seed, Instant time) {
        this.episode = episode;
        var scenario = episode.scenario();
        add(new TranscriptLine.Head(
                scenario.environment().name(),
                digest,
                scenario.task().id(),
                scenario.id(),
                seed,
                episode.id(),
                time,
                observed()));
    }

    /** To be told of each step that was taken, right after it, while the episode's clock stands still. */
    public void moved(ActionRequest request, Instant time) {
        add(new TranscriptLine.Move(
                request.action(), request.parameters(), episode.reward(), episode.done(), time, observed()));
    }

    /** Ends it, whether the episode is over or was left; nothing may follow. */
    public void end() {
        Optional<Grade> grade = episode.grade();
        Map<String, BigFraction> components = new LinkedHashMap<>();
        grade.ifPresent(found -> found.components().forEach(each -> components.put(each.name(), each.value())));
        add(new TranscriptLine.End(
                episode.done() ? "done" : "left",
                episode.steps(),
                grade.map(Grade::total),
                components,
                episode.cumulative()));
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The lines so far, each with its line feed. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    private void add(TranscriptLine line) {
        lines.add(chain.seal(line.write()));
    }

    private String observed() {
        var observation = new ByteArrayOutputStream();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), observation)) {
            episode.writeObservation(generator);
        }
        return "sha256:" + Digest.of(observation.toByteArray());
    }
}
