package dev.firedrill.server.ws;

/** What follows a message. */
enum After {
    /** A reply; the conversation goes on. */
    REPLY,
    /** A reply, then the end. */
    REPLY_AND_END,
    /** The end, without a word. */
    END
}
