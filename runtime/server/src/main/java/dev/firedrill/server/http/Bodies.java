package dev.firedrill.server.http;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.sessions.Refusal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that have to be there. */
final class Bodies {
    private Bodies() {}

    /** The object in a body; everything else is refused as OpenEnv's servers refuse it. */
    static ObjectNode object(Parsed body) throws Refusal {
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
        if (((Parsed.Value) body).node() instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid(List.of(new FieldProblem(
                List.of("body"),
                "model_attributes_type",
                "Input should be a valid dictionary or object to extract fields from",
                ((Parsed.Value) body).node())));
    }
}
