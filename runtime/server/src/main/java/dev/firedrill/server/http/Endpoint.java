package dev.firedrill.server.http;

import dev.firedrill.server.sessions.Refusal;
import tools.jackson.core.JsonGenerator;

/** Something that can be asked over HTTP: writes one JSON value, or refuses. */
interface Endpoint {
    /** Writes the answer to a call; what was written before a refusal is dropped. */
    void answer(Call call, JsonGenerator out) throws Refusal;
}
