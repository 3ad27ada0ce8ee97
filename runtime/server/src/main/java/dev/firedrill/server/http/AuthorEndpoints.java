package dev.firedrill.server.http;

import dev.firedrill.engine.transcript.Rerun;
import dev.firedrill.server.author.AuthorDesk;
import dev.firedrill.server.author.Checks;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.runs.Run;
import dev.firedrill.server.runs.RunWriter;
import dev.firedrill.server.schema.Types;
import dev.firedrill.server.sessions.EpisodeOptions;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Refusal.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What authors ask: their sources, what is wrong with them, their proofs and what their drills touch. */
final class AuthorEndpoints {
    private static final String PATH = "path";
    private static final String TEXT = "text";
    private static final String CLIENT = "client";

    private final AuthorDesk desk;
    private final Checks checks = new Checks();

    AuthorEndpoints(AuthorDesk desk) {
        this.desk = desk;
    }

    /** `GET /author`: everything in short. */
    void overview(Call call, JsonGenerator out) {
        out.writeTree(desk.overview());
    }

    /** `GET /author/source`: one text. */
    void source(Call call, JsonGenerator out) throws Refusal {
        String path = asked(PATH, call);
        String text = desk.source(path).orElseThrow(() -> noSource(path));
        out.writeStartObject();
        out.writeStringProperty(PATH, path);
        out.writeStringProperty(TEXT, text);
        out.writeEndObject();
    }

    /** `POST /author/check`: what would be found with another text; of one client's checks the newest counts. */
    void check(Call call, JsonGenerator out) throws Refusal {
        ObjectNode body = checked(Bodies.object(call.body()));
        String path = body.path(PATH).stringValue();
        String text = body.path(TEXT).stringValue();
        String client = Optional.of(body.path(CLIENT))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElseGet(call::peer);
        Optional<ObjectNode> found = checks.newest(client, () -> desk.check(path, text))
                .orElseThrow(() -> Refusal.because(
                        Reason.OUTDATED,
                        "this client has asked for another check since, which is the one that counts"));
        out.writeTree(found.orElseThrow(() -> noSource(path)));
    }

    /** `GET /author/proofs`: what is proved of an environment. */
    void proofs(Call call, JsonGenerator out) throws Refusal {
        String environment = asked("env", call);
        out.writeTree(desk.proofs(environment).orElseThrow(() -> noEnvironment(environment)));
    }

    /** `GET /author/witness`: an episode of a proof, as `/run` tells one; all of it happens at one moment. */
    void witness(Call call, JsonGenerator out) throws Refusal {
        String id = asked("id", call);
        AuthorDesk.Witness witness = desk.witness(id)
                .orElseThrow(() -> Refusal.because(
                        Reason.NOT_THERE,
                        "no proof has the episode " + Refusal.quoted(id)
                                + ": `GET /author/proofs` names those there are since the last change"));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Run.Move> moves = witness.moves().stream()
                .map(request -> new Run.Move(request, now))
                .toList();
        var run = new Run(id, witness.scenario(), witness.shows(), Optional.empty(), now, moves, state(witness));
        RunWriter.write(run, RunWriter.FROM_THE_START, out);
    }

    private static Run.State state(AuthorDesk.Witness witness) {
        Instant any = Instant.EPOCH;
        var rerun = new Rerun(witness.scenario(), witness.shows(), any);
        witness.moves().forEach(move -> rerun.take(move, any));
        return rerun.episode().done() ? Run.State.DONE : Run.State.LEFT;
    }

    /** `GET /author/coverage`: what the drills touch of an environment. */
    void coverage(Call call, JsonGenerator out) throws Refusal {
        String environment = asked("env", call);
        out.writeTree(desk.coverage(environment).orElseThrow(() -> noEnvironment(environment)));
    }

    /** `GET /author/explanation`: what a code means. */
    void explanation(Call call, JsonGenerator out) throws Refusal {
        String code = asked("code", call);
        out.writeTree(desk.explanation(code)
                .orElseThrow(() -> Refusal.because(
                        Reason.NOT_THERE,
                        "no finding has the code " + Refusal.quoted(code) + ": codes are spelled like `INC0101`")));
    }

    /** The schema of a check's body. */
    static ObjectNode checkSchema() {
        var fields = new LinkedHashMap<String, ObjectNode>();
        List.of(PATH, TEXT, CLIENT).forEach(name -> fields.put(name, Types.type("string")));
        return Types.object(fields, List.of(PATH, TEXT)).put("additionalProperties", false);
    }

    private static ObjectNode checked(ObjectNode body) throws Refusal {
        var problems = new ArrayList<FieldProblem>();
        for (String name : List.of(PATH, TEXT)) {
            JsonNode value = body.get(name);
            if (value == null) {
                problems.add(new FieldProblem(List.of(name), "missing", "Field required", body));
            } else if (!value.isString()) {
                problems.add(new FieldProblem(List.of(name), "string_type", "Input should be a valid string", value));
            }
        }
        JsonNode client = body.path(CLIENT);
        if (!client.isMissingNode()) {
            EpisodeOptions.textProblem(CLIENT, client).ifPresent(problems::add);
        }
        for (String name : body.propertyNames()) {
            if (!List.of(PATH, TEXT, CLIENT).contains(name)) {
                problems.add(new FieldProblem(
                        List.of(name), "extra_forbidden", "Extra inputs are not permitted", body.path(name)));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(
                    problems.stream().map(each -> each.within("body")).toList());
        }
        return body;
    }

    private static String asked(String name, Call call) throws Refusal {
        Optional<String> value = call.query(name).filter(word -> !word.isBlank());
        if (value.isEmpty()) {
            throw Refusal.invalid(
                    List.of(new FieldProblem(List.of("query", name), "missing", "Field required", NullNode.instance)));
        }
        return value.get();
    }

    private static Refusal noSource(String path) {
        return Refusal.because(
                Reason.NOT_THERE,
                "no source has the path " + Refusal.quoted(path) + ": `GET /author` lists the paths there are");
    }

    private static Refusal noEnvironment(String name) {
        return Refusal.because(
                Reason.NOT_THERE,
                "no source makes an environment " + Refusal.quoted(name) + ": `GET /author` lists those there are");
    }
}
