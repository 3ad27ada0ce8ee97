package dev.firedrill.server.http;

import dev.firedrill.engine.transcript.Transcript.Fault;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.runs.Run;
import dev.firedrill.server.runs.RunFile;
import dev.firedrill.server.runs.RunWriter;
import dev.firedrill.server.runs.Runs;
import dev.firedrill.server.schema.Types;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Refusal.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Episodes to look at: those that are played here, those that ended lately, and those that a file tells of. */
record RunEndpoints(Supplier<Catalogue> catalogue, Runs runs, boolean debriefs) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_NAME = 80;

    /** `GET /episodes`: what can be looked at. */
    void list(JsonGenerator out) {
        out.writeStartObject();
        out.writeArrayPropertyStart("episodes");
        runs.newest().forEach(run -> RunWriter.writeEntry(run, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** `GET /run`: one of them, step by step. */
    void show(Call call, JsonGenerator out) throws Refusal {
        int after = after(call);
        write(chosen(call), after, out);
    }

    /** `POST /replay`: what a file of transcripts tells of, step by step. */
    void replay(Call call, JsonGenerator out) throws Refusal {
        String text = call.text();
        if (text.isBlank()) {
            throw Refusal.invalid(List.of(problem(
                    List.of("body"),
                    "missing",
                    "Transcripts required: JSON lines, as `serve --transcripts` writes them")));
        }
        RunFile file = RunFile.read(text, catalogue.get().environments());
        if (file.transcripts() == 0 && !file.problems().isEmpty()) {
            throw Refusal.invalid(file.problems().stream()
                    .map(fault ->
                            problem(List.of("body", "line " + fault.line()), "transcript_invalid", fault.problem()))
                    .toList());
        }
        out.writeStartObject();
        out.writeArrayPropertyStart("runs");
        file.runs().forEach(run -> write(run, RunWriter.FROM_THE_START, out));
        out.writeEndArray();
        out.writeArrayPropertyStart("problems");
        file.problems().forEach(fault -> out.writeString(sentence(fault)));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The schema of the list. */
    static ObjectNode entries() {
        return Types.object(Map.of("episodes", Types.list(Types.type("object"))), List.of("episodes"));
    }

    /** The schema of a run. */
    static ObjectNode run() {
        var properties = new LinkedHashMap<String, ObjectNode>();
        List.of("id", "episode_id", "env", "task_id", "scenario_id", "title", "difficulty", "started", "task_title")
                .forEach(name -> properties.put(name, Types.type("string")));
        properties.put("max_steps", Types.type("integer"));
        properties.put(
                "state",
                Types.oneOf(Arrays.stream(Run.State.values())
                        .map(Run.State::spelling)
                        .toList()));
        properties.put("seed", Types.orNull(Types.type("integer")));
        properties.put("frames", Types.list(Types.type("object")));
        List.of("grade", "debrief").forEach(name -> properties.put(name, Types.orNull(Types.type("object"))));
        return Types.object(properties, properties.keySet());
    }

    /** The schema of what transcripts tell. */
    static ObjectNode replayed() {
        return Types.object(
                Map.of("runs", Types.list(run()), "problems", Types.list(Types.type("string"))),
                List.of("runs", "problems"));
    }

    private void write(Run run, int after, JsonGenerator out) {
        if (debriefs) {
            RunWriter.write(run, after, out);
        } else {
            RunWriter.writeUntold(run, after, out);
        }
    }

    private static String sentence(Fault fault) {
        return "line " + fault.line() + ": " + fault.problem();
    }

    private Run chosen(Call call) throws Refusal {
        Optional<String> id = call.query("id");
        if (id.isPresent()) {
            return runs.find(id.get()).orElseThrow(() -> unknown("has the id " + Refusal.quoted(id.get())));
        }
        Optional<String> name = call.episodeId();
        if (name.isEmpty()) {
            throw Refusal.invalid(List.of(problem(
                    List.of("query", "id"),
                    "missing",
                    "Field required: an `id` of GET /episodes, or an `episode_id`")));
        }
        return runs.ofEpisode(name.get()).orElseThrow(() -> unknown("is called " + Refusal.quoted(name.get())));
    }

    private static Refusal unknown(String what) {
        return Refusal.because(
                Reason.UNKNOWN_EPISODE,
                "no episode that can be looked at " + what + ": GET /episodes lists them, and forgets the oldest");
    }

    private static int after(Call call) throws Refusal {
        String after = call.query("after").orElse("").strip();
        if (after.isEmpty()) {
            return RunWriter.FROM_THE_START;
        }
        if (!NUMBER.matcher(after).matches()) {
            String shown = after.length() > LONGEST_NAME ? after.substring(0, LONGEST_NAME) + "…" : after;
            throw Refusal.invalid(List.of(new FieldProblem(
                    List.of("query", "after"),
                    "int_parsing",
                    "Input should be the number of a frame, from 0",
                    StringNode.valueOf(shown))));
        }
        return Integer.parseInt(after);
    }

    private static FieldProblem problem(List<Object> loc, String type, String message) {
        return new FieldProblem(loc, type, message, NullNode.instance);
    }
}
