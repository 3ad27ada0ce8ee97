package dev.firedrill.server.ws;

import dev.firedrill.server.json.JsonBuffer;

/** What is said over a WebSocket: one reply to each message, in order. */
interface Dialogue {
    /** Writes the reply to a message; never throws. */
    After hear(Message message, JsonBuffer reply);

    /** Writes why a message is not carried out; the dialogue goes on. */
    void refuse(String why, JsonBuffer reply);

    /** Writes why the dialogue ends. */
    void breakOff(String why, JsonBuffer reply);
}
