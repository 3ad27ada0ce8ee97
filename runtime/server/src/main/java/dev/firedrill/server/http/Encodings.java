package dev.firedrill.server.http;

import dev.firedrill.server.sessions.Refusal;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What bodies may be written in: JSON under any name that clients give it, uncompressed. */
final class Encodings {
    /** What curl, browsers and scripts say when nobody told them what the body is. */
    private static final Set<String> MADE_UP =
            Set.of("application/x-www-form-urlencoded", "application/octet-stream", "text/plain");

    private Encodings() {}

    /** Why the body of a request cannot be read, told from its headers. */
    static Optional<String> unreadable(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        String coding = headers.getFirst(Headers.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            return Optional.of(
                    "a body with Content-Encoding " + Refusal.quoted(coding) + " cannot be read: send it uncompressed");
        }
        String type = headers.getFirst(Headers.CONTENT_TYPE);
        if (exchange.isRequestComplete() || type == null || isJson(type)) {
            return Optional.empty();
        }
        return Optional.of(
                "a body of Content-Type " + Refusal.quoted(type) + " cannot be read: send `application/json`");
    }

    private static boolean isJson(String type) {
        String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return essence.isEmpty() || essence.endsWith("/json") || essence.endsWith("+json") || MADE_UP.contains(essence);
    }
}
