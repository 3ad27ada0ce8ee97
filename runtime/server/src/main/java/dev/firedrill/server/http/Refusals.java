package dev.firedrill.server.http;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.JsonBuffer;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.Refusal.Reason;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import tools.jackson.core.JsonGenerator;

/** Answers that say no: `{"detail": ...}` with the status that fits. */
public final class Refusals {
    private static final String LATER_SECONDS = "5";

    private Refusals() {}

    static void send(HttpServerExchange exchange, Refusal refusal) {
        if (refusal.reason() == Reason.FULL || refusal.reason() == Reason.STOPPING) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, LATER_SECONDS);
        }
        if (refusal.problems().isEmpty()) {
            send(exchange, status(refusal.reason()), refusal.sentence());
            return;
        }
        JsonBuffer buffer = JsonBuffer.borrow();
        try (JsonGenerator out = Json.writer(buffer)) {
            out.writeStartObject();
            out.writeName("detail");
            FieldProblem.write(refusal.problems(), out);
            out.writeEndObject();
        }
        exchange.setStatusCode(status(refusal.reason()));
        HttpFront.send(exchange, buffer);
    }

    /** Sends a refusal in one sentence. */
    public static void send(HttpServerExchange exchange, int status, String detail) {
        JsonBuffer buffer = JsonBuffer.borrow();
        try (JsonGenerator out = Json.writer(buffer)) {
            out.writeStartObject();
            out.writeStringProperty("detail", detail);
            out.writeEndObject();
        }
        exchange.setStatusCode(status);
        HttpFront.send(exchange, buffer);
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case INVALID_FIELDS -> 422;
            case BAD_CHOICE, NO_EPISODE, OVER -> 400;
            case UNKNOWN_EPISODE, UNKNOWN_ENVIRONMENT, NOT_THERE -> 404;
            case OUTDATED -> 409;
            case FULL -> 429;
            case NOT_SUPPORTED -> 501;
            case STOPPING -> 503;
        };
    }
}
