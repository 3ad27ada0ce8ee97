package dev.firedrill.server.ws;

import dev.firedrill.server.json.JsonBuffer;

/** What is said over a WebSocket: one reply to each message, in order. */
interface Dialogue {
    /** Writes the reply to a message; never throws. */
    After hear(String text, JsonBuffer reply);

    /** Writes the reply to a binary message, with which every dialogue ends. */
    void hearBinary(JsonBuffer reply);
}
