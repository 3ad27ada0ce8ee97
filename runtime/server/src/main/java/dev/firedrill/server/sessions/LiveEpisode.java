package dev.firedrill.server.sessions;

import dev.firedrill.engine.ActionDecoder;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Decoded;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.FieldError;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.StepOutcome;
import dev.firedrill.engine.transcript.StillClock;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.sessions.Refusal.Reason;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An episode that is being played; its requests are carried out one at a time. */
public final class LiveEpisode {
    private static final Set<String> IDENTITY = Set.of("episode_id", "step_count");

    private final StillClock clock;
    private final Episode episode;
    private final Recorder.Tape tape;
    private boolean taped = true;
    private volatile long lastUse;
    private volatile boolean named;

    private LiveEpisode(String id, Start start) {
        clock = new StillClock(InstantSource.system());
        episode = start.scenario().start(id, clock);
        tape = start.recorder().begin(episode, start.seed(), clock.instant());
    }

    /** A new episode. */
    static LiveEpisode start(String id, Start start) {
        return new LiveEpisode(id, start);
    }

    /** Its name, which never changes. */
    public String id() {
        return episode.id();
    }

    /** What is played. */
    public Scenario scenario() {
        return episode.scenario();
    }

    /** Whether it is over. */
    public synchronized boolean done() {
        return episode.done();
    }

    /** Writes the answer to the reset that started it: the observation beside and inside the envelope. */
    public synchronized void writeReset(JsonGenerator out) {
        Envelope.writeFlat(episode, out);
    }

    /** Writes the observation in OpenEnv's envelope, before any step: the reward is null. */
    public synchronized void writeObservation(JsonGenerator out) {
        Envelope.write(episode, out, generator -> generator.writeNullProperty("reward"));
    }

    /** What it is worth, exact: the grade, 0 before the end; in a task without a rubric the return so far. */
    public synchronized BigFraction worth() {
        return scenario().task().rules().rubric().isEmpty()
                ? episode.cumulative()
                : episode.grade().map(Grade::total).orElse(BigFraction.ZERO);
    }

    /** Why the last move had no effect. */
    public synchronized Optional<String> error() {
        return episode.error();
    }

    /** Takes a step and writes the environment's own answer to it. */
    public synchronized StepOutcome step(JsonNode action, JsonGenerator out) throws Refusal {
        StepOutcome outcome = take(action);
        episode.writeStep(out);
        return outcome;
    }

    /** Takes a step and writes OpenEnv's envelope, whose reward is a number. */
    public synchronized StepOutcome stepInEnvelope(ObjectNode action, JsonGenerator out) throws Refusal {
        StepOutcome outcome = take(withoutMetadata(action));
        double reward = outcome == StepOutcome.OVER ? 0 : Envelope.rounded(episode.reward());
        Envelope.write(episode, out, generator -> generator.writeNumberProperty("reward", reward));
        return outcome;
    }

    /** Takes a step and writes `observation` and `done`, without what it paid; after the end it is refused. */
    public synchronized void stepUnpaid(ObjectNode action, JsonGenerator out) throws Refusal {
        if (episode.done()) {
            throw Refusal.because(Reason.OVER, "the episode is over after " + episode.steps() + " steps");
        }
        take(action);
        writeUnpaid(out);
    }

    /** Writes `observation` and `done` as they stand. */
    public synchronized void writeUnpaid(JsonGenerator out) {
        Envelope.write(episode, out, generator -> {});
    }

    /** Writes the state table. */
    public synchronized void writeState(JsonGenerator out) {
        clock.advance();
        episode.writeState(out);
    }

    /** Writes the state as a session tells it: `episode_id` and `step_count` first, whatever the state table holds. */
    public synchronized void writeSessionState(JsonGenerator out) {
        clock.advance();
        out.writeStartObject();
        out.writeStringProperty("episode_id", episode.id());
        out.writeNumberProperty("step_count", episode.steps());
        episode.writeState(FieldsExcept.without(IDENTITY, new WithoutBraces(out)));
        out.writeEndObject();
    }

    /** Writes the grade, or how it will come about. */
    public synchronized void writeGrade(JsonGenerator out) {
        GradeReport.write(episode, out);
    }

    private StepOutcome take(JsonNode action) throws Refusal {
        ActionRequest request = decode(action, episode.scenario().environment().decoder());
        clock.advance();
        StepOutcome outcome = episode.step(request);
        tape(request, outcome);
        Optional<String> refusal =
                episode.scenario().environment().rules().afterEnd().refusal();
        if (outcome == StepOutcome.OVER && refusal.isPresent()) {
            throw Refusal.because(Reason.OVER, refusal.get());
        }
        return outcome;
    }

    private void tape(ActionRequest request, StepOutcome outcome) {
        if (outcome != StepOutcome.OVER && taped) {
            tape.moved(request, clock.instant());
            if (outcome == StepOutcome.ENDED) {
                leave();
            }
        }
    }

    /** To be told when nobody will play on; what is played all the same is not written down. */
    synchronized void leave() {
        if (taped) {
            taped = false;
            tape.end();
        }
    }

    /** To be told when it was for one request, which is carried out. */
    synchronized void drop() {
        if (taped) {
            taped = false;
            tape.drop();
        }
    }

    /** The action without the `metadata` that every OpenEnv action may carry and no environment reads. */
    public static ObjectNode withoutMetadata(ObjectNode action) throws Refusal {
        JsonNode metadata = action.get("metadata");
        if (metadata == null) {
            return action;
        }
        if (!metadata.isObject()) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    List.of("metadata"), "dict_type", "Input should be a valid dictionary", metadata)));
        }
        ObjectNode rest = action.objectNode().setAll(action);
        return rest.without("metadata");
    }

    /** The action in a document; a refusal names every fault, from the action's root. */
    public static ActionRequest decode(JsonNode action, ActionDecoder decoder) throws Refusal {
        Decoded decoded = decoder.decode(action);
        if (decoded instanceof Decoded.Rejected rejected) {
            throw Refusal.invalid(
                    rejected.errors().stream().map(LiveEpisode::problem).toList());
        }
        return ((Decoded.Accepted) decoded).request();
    }

    private static FieldProblem problem(FieldError error) {
        List<Object> loc = error.loc();
        return new FieldProblem(loc, error.type(), error.message(), error.input());
    }

    long lastUse() {
        return lastUse;
    }

    void usedAt(long nanos) {
        lastUse = nanos;
    }

    boolean named() {
        return named;
    }

    void callByName() {
        if (!named) {
            named = true;
        }
    }
}
