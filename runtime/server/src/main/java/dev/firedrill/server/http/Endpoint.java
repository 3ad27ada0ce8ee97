package dev.firedrill.server.http;

import dev.firedrill.server.sessions.Refusal;
import tools.jackson.core.JsonGenerator;

/** Something that can be asked over HTTP: writes one JSON value, or refuses. */
interface Endpoint {
    /** Writes the answer to a call; what was written before a refusal is dropped. */
    void answer(Call call, JsonGenerator out) throws Refusal;

    /** The same endpoint, for whose answers nobody else waits. */
    static Endpoint unhurried(Endpoint endpoint) {
        return new Endpoint() {
            @Override
            public void answer(Call call, JsonGenerator out) throws Refusal {
                endpoint.answer(call, out);
            }

            @Override
            public boolean takesLong() {
                return true;
            }
        };
    }

    /** Whether answering takes so long that nobody else may have to wait for it. */
    default boolean takesLong() {
        return false;
    }
}
