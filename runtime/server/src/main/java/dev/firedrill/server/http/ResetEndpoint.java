package dev.firedrill.server.http;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeOptions;
import dev.firedrill.server.sessions.EpisodeTable;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.ResetRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** `POST /reset`: starts an episode; a body that is no JSON object is passed over, as its users expect. */
record ResetEndpoint(Supplier<Catalogue> catalogue, EpisodeTable episodes) implements Endpoint {
    private static final List<String> CHECKED = List.of("seed", "episode_id");

    @Override
    public void answer(Call call, JsonGenerator out) throws Refusal {
        ObjectNode options = options(call);
        check(call, options);
        ResetRequest request = ResetRequest.of(options, call::query);
        episodes.open(call.episodeId(options), catalogue.get().choose(request)).writeReset(out);
    }

    private static ObjectNode options(Call call) {
        Parsed body = call.body();
        if (body instanceof Parsed.Value value && value.node() instanceof ObjectNode object) {
            return object;
        }
        if (!(body instanceof Parsed.Absent)) {
            call.warn("the body is no JSON object and was passed over");
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static void check(Call call, ObjectNode options) throws Refusal {
        var problems = new ArrayList<FieldProblem>();
        EpisodeOptions.problems(options).forEach(problem -> problems.add(problem.within("body")));
        ObjectNode queried = JsonNodeFactory.instance.objectNode();
        for (String name : CHECKED) {
            JsonNode inBody = options.get(name);
            if (inBody == null) {
                call.query(name).ifPresent(text -> queried.put(name, text));
            }
        }
        EpisodeOptions.problems(queried).forEach(problem -> problems.add(problem.within("query")));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
