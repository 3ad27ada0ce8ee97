package dev.firedrill.server.json;

import tools.jackson.databind.JsonNode;

/** What a text held that was to be JSON. */
public sealed interface Parsed {
    /** Nothing but white space. */
    record Absent() implements Parsed {}

    /** One JSON value. */
    record Value(JsonNode node) implements Parsed {}

    /** No JSON, with the reason and the place, counted from 0. */
    record Broken(String reason, long offset) implements Parsed {}
}
