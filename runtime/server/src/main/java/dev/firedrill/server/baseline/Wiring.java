package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.WireForm;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.Parsed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Between what is meant and what goes over the wire. */
public final class Wiring {
    private Wiring() {}

    /** The action as a client sends it. */
    public static ObjectNode sent(ActionRequest request, Scenario scenario) {
        return read(out -> {
            out.writeStartObject();
            WireForm.writeAction(
                    out, scenario.move(request), scenario.environment().rules().wire());
            out.writeEndObject();
        });
    }

    /** What is written, as a client reads it. */
    static <E extends Exception> ObjectNode read(Json.Writing<E> writing) throws E {
        String text = Json.text((JsonGenerator out) -> writing.write(out));
        if (Json.read(text) instanceof Parsed.Value value && value.node() instanceof ObjectNode object) {
            return object;
        }
        throw new AssertionError(text);
    }
}
