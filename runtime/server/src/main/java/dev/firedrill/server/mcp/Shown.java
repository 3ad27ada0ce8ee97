package dev.firedrill.server.mcp;

import tools.jackson.databind.JsonNode;

/** What a client sent, as an answer repeats it: bare, and never at full length. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    static String text(String sent) {
        return sent.length() > LONGEST ? sent.substring(0, LONGEST) + "…" : sent;
    }

    static String value(JsonNode sent) {
        return text(sent.isString() ? sent.stringValue() : sent.toString());
    }
}
