package dev.firedrill.engine.transcript;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.StepOutcome;
import dev.firedrill.engine.bundle.TranscriptLine.Move;
import dev.firedrill.engine.transcript.Transcript.Fault;
import java.util.LinkedHashSet;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A transcript played again, at the times it tells. */
public final class Replay {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SHOWN = 200;

    private final Transcript transcript;
    private final Rerun rerun;
    private final Recording recording;

    private Replay(Transcript transcript, Scenario scenario, String digest) {
        this.transcript = transcript;
        var head = transcript.head();
        rerun = new Rerun(scenario, head.episode(), head.time());
        recording = new Recording(rerun.episode(), digest, head.seed(), head.time());
    }

    /** The episode that the moves of a transcript make of a scenario, as far as they go. */
    public static Episode play(Transcript transcript, Scenario scenario) {
        var replay = new Replay(transcript, scenario, transcript.head().digest());
        replay.moves();
        return replay.rerun.episode();
    }

    /** The first line that is not what playing the moves again gives; the digest is that of the scenario. */
    public static Optional<Fault> difference(Transcript transcript, Scenario scenario, String digest) {
        var replay = new Replay(transcript, scenario, digest);
        replay.moves();
        replay.recording.end();
        return replay.compare();
    }

    private void moves() {
        for (Move move : transcript.moves()) {
            var request = new ActionRequest(move.action(), move.arguments());
            if (rerun.take(request, move.time()) == StepOutcome.OVER) {
                return;
            }
            recording.moved(request, move.time());
        }
    }

    private Optional<Fault> compare() {
        var said = transcript.lines();
        var found = recording.lines();
        for (int index = 0; index < Math.min(said.size(), found.size()); index++) {
            if (!said.get(index).equals(found.get(index))) {
                return Optional.of(
                        new Fault(transcript.firstLine() + index, explained(said.get(index), found.get(index))));
            }
        }
        return said.size() == found.size()
                ? Optional.empty()
                : Optional.of(new Fault(
                        transcript.firstLine() + found.size(), "the episode is over and the transcript goes on"));
    }

    private static String explained(String said, String found) {
        JsonNode one = MAPPER.readTree(said);
        JsonNode other = MAPPER.readTree(found);
        if (!one.path("digest").equals(other.path("digest"))) {
            return "the scenario or its environment has changed since: its digest is "
                    + other.path("digest").asString() + ", the transcript says "
                    + one.path("digest").asString();
        }
        var names = new LinkedHashSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        for (String name : names) {
            if (!one.path(name).equals(other.path(name))) {
                return "`" + name + "` is " + shown(other.path(name)) + ", the transcript says "
                        + shown(one.path(name));
            }
        }
        return "it says the same in other bytes";
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "not there" : node.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
