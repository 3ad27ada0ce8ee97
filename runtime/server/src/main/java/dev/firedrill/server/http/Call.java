package dev.firedrill.server.http;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.sessions.EpisodeOptions;
import dev.firedrill.server.sessions.Refusal;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A request as endpoints see it. */
final class Call {
    private static final HttpString EPISODE_HEADER = HttpString.tryFromString("X-Episode-Id");

    private final HttpServerExchange exchange;
    private final byte[] body;

    Call(HttpServerExchange exchange, byte[] body) {
        this.exchange = exchange;
        this.body = body;
    }

    /** What the body holds, whatever its content type says. */
    Parsed body() {
        return Json.read(body);
    }

    /** The body as a text. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The part of the path before its second slash, as in `/{env}/tasks`. */
    String firstOfPath() {
        String path = exchange.getRelativePath();
        return path.substring(1, Math.max(1, path.indexOf('/', 1)));
    }

    /** The first value of a query parameter. */
    Optional<String> query(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** The episode that the request names: in the body's `episode_id`, in the query or in a header. */
    Optional<String> episodeId(JsonNode body) throws Refusal {
        JsonNode named = body.get("episode_id");
        if (named != null && !named.isNull() && !blank(named)) {
            return Optional.of(checked(named, "body"));
        }
        return episodeId();
    }

    /** The episode that the request names in its query or in a header. */
    Optional<String> episodeId() throws Refusal {
        Optional<String> queried = query("episode_id").filter(id -> !id.isBlank());
        if (queried.isPresent()) {
            return Optional.of(checked(StringNode.valueOf(queried.get()), "query"));
        }
        String header = exchange.getRequestHeaders().getFirst(EPISODE_HEADER);
        return header == null || header.isBlank()
                ? Optional.empty()
                : Optional.of(checked(StringNode.valueOf(header), "header"));
    }

    /** The address that the request came from. */
    String peer() {
        return exchange.getSourceAddress().getAddress().getHostAddress();
    }

    /** Tells the client in a header what was passed over. */
    void warn(String text) {
        exchange.getResponseHeaders().put(Headers.WARNING, "199 firedrill \"" + text + "\"");
    }

    /** A name that was left empty names nothing: a script with an unset variable means the default episode. */
    private static boolean blank(JsonNode id) {
        return id.isString() && id.stringValue().isBlank();
    }

    private static String checked(JsonNode id, String place) throws Refusal {
        Optional<FieldProblem> problem = EpisodeOptions.textProblem("episode_id", id);
        if (problem.isPresent()) {
            throw Refusal.invalid(List.of(problem.get().within(place)));
        }
        return id.stringValue();
    }
}
