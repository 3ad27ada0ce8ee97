package dev.firedrill.server.http;

import dev.firedrill.engine.StepOutcome;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeTable;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** `POST /step`: takes a step and answers in the shape it was asked in, which an object as `action` decides. */
record StepEndpoint(Supplier<Catalogue> catalogue, EpisodeTable episodes) implements Endpoint {
    @Override
    public void answer(Call call, JsonGenerator out) throws Refusal {
        ObjectNode body = Bodies.object(call.body());
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
}
