package dev.firedrill.server.guard;

import dev.firedrill.server.http.Refusals;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of the right origins use the server, as browsers ask for it (CORS). From others nothing is taken that
 * changes anything, nor a WebSocket; what they get to read, browsers keep from them.
 */
public record OriginGuard(Origins origins, HttpHandler next) implements HttpHandler {
    private static final HttpString ASKED_METHOD = HttpString.tryFromString("Access-Control-Request-Method");
    private static final HttpString ALLOWED_ORIGIN = HttpString.tryFromString("Access-Control-Allow-Origin");
    private static final HttpString ALLOWED_METHODS = HttpString.tryFromString("Access-Control-Allow-Methods");
    private static final HttpString ALLOWED_HEADERS = HttpString.tryFromString("Access-Control-Allow-Headers");
    private static final HttpString SHOWN_HEADERS = HttpString.tryFromString("Access-Control-Expose-Headers");
    private static final HttpString MAX_AGE = HttpString.tryFromString("Access-Control-Max-Age");

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap asked = exchange.getRequestHeaders();
        @Nullable String origin = asked.getFirst(Headers.ORIGIN);
        if (origin == null) {
            next.handleRequest(exchange);
            return;
        }
        boolean preflight = exchange.getRequestMethod().equals(Methods.OPTIONS) && asked.contains(ASKED_METHOD);
        exchange.getResponseHeaders().put(Headers.VARY, Headers.ORIGIN_STRING);
        if (!origins.allow(origin, exchange.getHostAndPort())) {
            refuseChanges(exchange);
            return;
        }
        exchange.getResponseHeaders().put(ALLOWED_ORIGIN, origin);
        if (preflight) {
            exchange.getResponseHeaders()
                    .put(ALLOWED_METHODS, "GET, POST, DELETE")
                    .put(
                            ALLOWED_HEADERS,
                            "Authorization, Content-Type, Accept, X-Episode-Id, Mcp-Session-Id, MCP-Protocol-Version")
                    .put(MAX_AGE, "600");
            exchange.setStatusCode(204);
            exchange.endExchange();
        } else {
            exchange.getResponseHeaders().put(SHOWN_HEADERS, "Mcp-Session-Id, Retry-After, Warning");
            next.handleRequest(exchange);
        }
    }

    private void refuseChanges(HttpServerExchange exchange) throws Exception {
        HttpString method = exchange.getRequestMethod();
        boolean reads =
                method.equals(Methods.GET) && !exchange.getRequestHeaders().contains(Headers.UPGRADE);
        if (reads || method.equals(Methods.OPTIONS)) {
            next.handleRequest(exchange);
        } else {
            Refusals.send(
                    exchange,
                    403,
                    "pages of this origin may not use this server; `serve --allowed-origins` says whose may");
        }
    }
}
