package dev.firedrill.server.http;

import dev.firedrill.engine.ActionDecoder;
import dev.firedrill.engine.StepOutcome;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.sessions.EpisodeOptions;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The two ways to ask for a step: `{"action": {...}}`, which is OpenEnv's, and the environment's own. */
sealed interface StepForm {
    /** Takes the step and writes the answer in this form. */
    StepOutcome step(LiveEpisode episode, JsonGenerator out) throws Refusal;

    /** Refuses what the decoder would refuse. */
    void check(ActionDecoder decoder) throws Refusal;

    static StepForm of(ObjectNode body) throws Refusal {
        return body.get("action") instanceof ObjectNode action ? Wrapped.of(body, action) : new Own(body);
    }

    /** OpenEnv's form: the action is wrapped, its faults are named from its own root. */
    record Wrapped(ObjectNode action) implements StepForm {
        static Wrapped of(ObjectNode body, ObjectNode action) throws Refusal {
            var problems = new ArrayList<FieldProblem>();
            timeoutProblem(body.get("timeout_s")).ifPresent(problems::add);
            JsonNode requestId = body.get("request_id");
            if (requestId != null && !requestId.isNull()) {
                EpisodeOptions.textProblem("request_id", requestId).ifPresent(problems::add);
            }
            if (!problems.isEmpty()) {
                throw Refusal.invalid(
                        problems.stream().map(each -> each.within("body")).toList());
            }
            return new Wrapped(action);
        }

        @Override
        public StepOutcome step(LiveEpisode episode, JsonGenerator out) throws Refusal {
            return episode.stepInEnvelope(action, out);
        }

        @Override
        public void check(ActionDecoder decoder) throws Refusal {
            LiveEpisode.decode(LiveEpisode.withoutMetadata(action), decoder);
        }

        private static Optional<FieldProblem> timeoutProblem(@Nullable JsonNode timeout) {
            if (timeout == null || timeout.isNull() || timeout.isBoolean()) {
                return Optional.empty();
            }
            var loc = List.<Object>of("timeout_s");
            if (!timeout.isNumber()) {
                String message = "Input should be a valid number, unable to parse string as a number";
                return Optional.of(new FieldProblem(loc, "float_parsing", message, timeout));
            }
            return timeout.doubleValue() > 0
                    ? Optional.empty()
                    : Optional.of(new FieldProblem(
                            loc, "greater_than", "Input should be greater than 0", timeout, Map.of("gt", 0.0)));
        }
    }

    /** The environment's own form. */
    record Own(ObjectNode action) implements StepForm {
        @Override
        public StepOutcome step(LiveEpisode episode, JsonGenerator out) throws Refusal {
            try {
                return episode.step(action, out);
            } catch (Refusal refusal) {
                throw inBody(refusal);
            }
        }

        @Override
        public void check(ActionDecoder decoder) throws Refusal {
            try {
                LiveEpisode.decode(action, decoder);
            } catch (Refusal refusal) {
                throw inBody(refusal);
            }
        }

        private static Refusal inBody(Refusal refusal) {
            return refusal.problems().isEmpty()
                    ? refusal
                    : Refusal.invalid(refusal.problems().stream()
                            .map(each -> each.within("body"))
                            .toList());
        }
    }
}
