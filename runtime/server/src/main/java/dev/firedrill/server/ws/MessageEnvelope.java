package dev.firedrill.server.ws;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.sessions.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The strict envelope of a message: `type`, for some types `data`, and nothing else. */
final class MessageEnvelope {
    private MessageEnvelope() {}

    /** The object in `data`; an empty one where it is left out. */
    static ObjectNode optionalData(ObjectNode envelope) throws Refusal {
        JsonNode data = envelope.get("data");
        return data == null ? checked(envelope, envelope.objectNode(), List.of()) : data(envelope, data);
    }

    /** The object in `data`. */
    static ObjectNode requiredData(ObjectNode envelope) throws Refusal {
        JsonNode data = envelope.get("data");
        if (data != null) {
            return data(envelope, data);
        }
        return checked(
                envelope, envelope, List.of(new FieldProblem(List.of("data"), "missing", "Field required", envelope)));
    }

    /** Refuses everything but the type. */
    static void noData(ObjectNode envelope) throws Refusal {
        refuse(extras(envelope, Set.of("type")));
    }

    private static ObjectNode data(ObjectNode envelope, JsonNode data) throws Refusal {
        if (data instanceof ObjectNode object) {
            return checked(envelope, object, List.of());
        }
        return checked(
                envelope,
                envelope,
                List.of(new FieldProblem(List.of("data"), "dict_type", "Input should be a valid dictionary", data)));
    }

    private static ObjectNode checked(ObjectNode envelope, ObjectNode data, List<FieldProblem> found) throws Refusal {
        var problems = new ArrayList<>(found);
        problems.addAll(extras(envelope, Set.of("type", "data")));
        refuse(problems);
        return data;
    }

    private static List<FieldProblem> extras(ObjectNode envelope, Set<String> allowed) {
        return envelope.properties().stream()
                .filter(property -> !allowed.contains(property.getKey()))
                .map(MessageEnvelope::extra)
                .toList();
    }

    private static FieldProblem extra(Map.Entry<String, JsonNode> property) {
        return new FieldProblem(
                List.of(property.getKey()), "extra_forbidden", "Extra inputs are not permitted", property.getValue());
    }

    private static void refuse(List<FieldProblem> problems) throws Refusal {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
