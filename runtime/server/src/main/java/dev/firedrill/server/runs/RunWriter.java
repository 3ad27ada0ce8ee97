package dev.firedrill.server.runs;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.transcript.Rerun;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.sessions.Envelope;
import dev.firedrill.server.sessions.GradeReport;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes runs, in short or with what was seen at each step: what an agent was answered, by the writers of those answers. */
public final class RunWriter {
    /** Before every frame there is. */
    public static final int FROM_THE_START = -1;

    private RunWriter() {}

    /** Writes an entry of a list. */
    public static void writeEntry(Run run, JsonGenerator out) {
        out.writeStartObject();
        writeAbout(run, out);
        out.writeStringProperty("last", run.last().toString());
        out.writeNumberProperty("steps", run.moves().size());
        out.writeEndObject();
    }

    /** Writes a run with its frames after the one of that number; how it is graded, and a debrief, only once it is over. */
    public static void write(Run run, int after, JsonGenerator out) {
        write(run, after, out, Debrief::write);
    }

    /** The same without a debrief, which gives every answer away. */
    public static void writeUntold(Run run, int after, JsonGenerator out) {
        write(run, after, out, (episode, generator) -> generator.writeNull());
    }

    private static void write(Run run, int after, JsonGenerator out, BiConsumer<Episode, JsonGenerator> debrief) {
        out.writeStartObject();
        writeAbout(run, out);
        out.writeStringProperty("task_title", run.scenario().task().rules().title());
        if (run.seed().isPresent()) {
            out.writeName("seed");
            out.writeNumber(run.seed().get());
        } else {
            out.writeNullProperty("seed");
        }
        out.writeArrayPropertyStart("frames");
        Episode episode = writeFrames(run, after, out);
        out.writeEndArray();
        out.writeName("grade");
        writeIf(episode.done(), out, generator -> GradeReport.write(episode, generator));
        out.writeName("debrief");
        writeIf(episode.done(), out, generator -> debrief.accept(episode, generator));
        out.writeEndObject();
    }

    private static void writeAbout(Run run, JsonGenerator out) {
        Scenario scenario = run.scenario();
        var task = scenario.task().rules();
        String title = scenario.record().title();
        out.writeStringProperty("id", run.id());
        out.writeStringProperty("episode_id", run.episode());
        out.writeStringProperty("env", scenario.environment().name());
        out.writeStringProperty("task_id", scenario.task().id());
        out.writeStringProperty("scenario_id", scenario.id());
        out.writeStringProperty("title", title.isBlank() ? task.title() : title);
        out.writeStringProperty("difficulty", task.difficulty());
        out.writeNumberProperty("max_steps", task.steps());
        out.writeStringProperty("started", run.started().toString());
        out.writeStringProperty("state", run.state().spelling());
    }

    private static Episode writeFrames(Run run, int after, JsonGenerator out) {
        var rerun = new Rerun(run.scenario(), run.episode(), run.started());
        if (after < 0) {
            writeFrame(run.started(), JsonGenerator::writeNull, rerun.episode(), out);
        }
        List<Run.Move> moves = run.moves();
        for (int step = 1; step <= moves.size(); step++) {
            Run.Move move = moves.get(step - 1);
            rerun.take(move.request(), move.time());
            if (step > after) {
                writeFrame(move.time(), action -> writeAction(move.request(), action), rerun.episode(), out);
            }
        }
        return rerun.episode();
    }

    private static void writeFrame(Instant time, Consumer<JsonGenerator> action, Episode episode, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("number", episode.steps());
        out.writeStringProperty("time", time.toString());
        out.writeName("action");
        action.accept(out);
        Envelope.writeKeys(episode, out, generator -> writeReward(episode, generator));
        out.writeEndObject();
    }

    private static void writeReward(Episode episode, JsonGenerator out) {
        if (episode.steps() == 0) {
            out.writeNullProperty("reward");
        } else {
            out.writeNumberProperty("reward", Envelope.rounded(episode.reward()));
        }
    }

    private static void writeIf(boolean there, JsonGenerator out, Consumer<JsonGenerator> content) {
        if (there) {
            content.accept(out);
        } else {
            out.writeNull();
        }
    }

    /** Writes an action as an object, the same whatever form its environment gives it. */
    static void writeAction(ActionRequest request, JsonGenerator out) {
        out.writeStartObject();
        writeMove(request, out);
        out.writeEndObject();
    }

    /** Writes the properties of an action into the object under way. */
    static void writeMove(ActionRequest request, JsonGenerator out) {
        out.writeStringProperty("action_type", request.action());
        out.writeObjectPropertyStart("parameters");
        request.parameters().forEach((name, value) -> {
            out.writeName(name);
            Json.write(value, out);
        });
        out.writeEndObject();
    }
}
