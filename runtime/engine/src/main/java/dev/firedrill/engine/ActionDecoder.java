package dev.firedrill.engine;

import tools.jackson.databind.JsonNode;

/** Reads actions in an environment's wire form, coercing scalars as pydantic's lax mode does. */
public final class ActionDecoder {
    ActionDecoder() {}

    /** The action in a JSON document, or everything that is wrong with it. An unknown action name is no fault here. */
    public Decoded decode(JsonNode action) {
        throw new UnsupportedOperationException(action.toString());
    }
}
