package dev.firedrill.server.http;

import dev.firedrill.engine.StepOutcome;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeTable;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** `POST /step`: takes a step and answers in the shape it was asked in, which an object as `action` decides. */
record StepEndpoint(Supplier<Catalogue> catalogue, EpisodeTable episodes) implements Endpoint {
    @Override
    public void answer(Call call, JsonGenerator out) throws Refusal {
        ObjectNode body = object(call.body());
        Optional<String> id = call.episodeId(body);
        // It stands beside the action and is no part of it.
        body.remove("episode_id");
        var form = StepForm.of(body);
        LiveEpisode episode = find(id, form);
        StepOutcome outcome = form.step(episode, out);
        if (outcome == StepOutcome.ENDED) {
            episodes.ended(episode);
        }
    }

    /** Where nothing was reset yet, an action that no environment would take is told first, as everywhere. */
    private LiveEpisode find(Optional<String> id, StepForm form) throws Refusal {
        try {
            return episodes.find(id);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NO_EPISODE) {
                form.check(catalogue.get().byDefault().decoder());
            }
            throw refusal;
        }
    }

    private static ObjectNode object(Parsed body) throws Refusal {
        if (body instanceof Parsed.Broken broken) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    List.of("body", broken.offset()),
                    "json_invalid",
                    "JSON decode error: " + broken.reason(),
                    JsonNodeFactory.instance.objectNode(),
                    Map.of("error", broken.reason()))));
        }
        if (body instanceof Parsed.Absent) {
            throw Refusal.invalid(
                    List.of(new FieldProblem(List.of("body"), "missing", "Field required", NullNode.instance)));
        }
        JsonNode node = ((Parsed.Value) body).node();
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid(List.of(new FieldProblem(
                List.of("body"),
                "model_attributes_type",
                "Input should be a valid dictionary or object to extract fields from",
                node)));
    }
}
