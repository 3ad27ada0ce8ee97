package dev.firedrill.server.mcp;

import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.Refusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An action taken as a tool: arguments that the tool's schema refuses are no move, everything else is a step. */
record ToolCall(LiveEpisode episode, ArgumentsSchema schema, JsonNode arguments) {
    /** Why a call is no move, in words for whoever made it. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        private Failure(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** Takes the step; the JSON of `observation` and `done`, without what the step paid. */
    String take() throws Failure {
        ObjectNode checked = checked();
        try {
            return Json.text(out -> episode.stepUnpaid(inWireForm(checked), out));
        } catch (Refusal refusal) {
            throw new Failure(explained(refusal));
        }
    }

    /** The JSON of `observation` and `done` as they stand. */
    static String standing(LiveEpisode episode) {
        return Json.text(episode::writeUnpaid);
    }

    private ObjectNode checked() throws Failure {
        if (!(arguments instanceof ObjectNode given)) {
            throw new Failure("`arguments` must be an object, not `" + Shown.value(arguments) + "`");
        }
        List<String> faults = faults(given);
        if (!faults.isEmpty()) {
            throw new Failure(String.join("; ", faults));
        }
        return given;
    }

    private List<String> faults(ObjectNode given) {
        Action action = schema.action();
        var faults = new ArrayList<String>();
        for (Parameter parameter : action.parameters()) {
            JsonNode value = given.get(parameter.name());
            List<String> words = schema.words(parameter);
            if (value == null || value.isNull()) {
                if (!parameter.optional()) {
                    faults.add("argument `" + parameter.name() + "` is missing");
                }
            } else if (!words.isEmpty() && !(value.isString() && words.contains(value.stringValue()))) {
                faults.add("argument `" + parameter.name() + "` cannot be `" + Shown.value(value) + "`: one of "
                        + quoted(words));
            }
        }
        List<String> known = action.parameters().stream().map(Parameter::name).toList();
        given.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add("there is no argument `" + Shown.text(name) + "`: "
                        + (known.isEmpty() ? "`" + action.name() + "` takes none" : "one of " + quoted(known))));
        return faults;
    }

    /** The move as the environment's agents spell it. */
    private ObjectNode inWireForm(ObjectNode checked) {
        Wire wire = schema.rules().wire();
        ObjectNode move = JsonNodeFactory.instance.objectNode();
        wire.parameters().ifPresentOrElse(key -> move.set(key, checked), () -> move.setAll(checked));
        return move.put(wire.action().get(0), schema.action().name());
    }

    private String explained(Refusal refusal) {
        if (refusal.problems().isEmpty()) {
            return refusal.sentence();
        }
        return refusal.problems().stream()
                .map(this::explained)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private String explained(FieldProblem problem) {
        List<Object> loc = problem.loc();
        String where = loc.isEmpty() ? "the arguments" : "argument `" + loc.get(loc.size() - 1) + "`";
        return where + ": " + problem.message() + ", not `" + Shown.value(problem.input()) + "`";
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "`" + word + "`")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
