package dev.firedrill.server.http;

import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.JsonBuffer;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.mcp.OpenEnvRpc;
import dev.firedrill.server.mcp.StreamableHttp;
import dev.firedrill.server.mcp.StreamableHttp.Head;
import dev.firedrill.server.mcp.StreamableHttp.Reply;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** `/mcp` over HTTP: OpenEnv's JSON-RPC and the Model Context Protocol on one path; everything else goes on. */
public final class McpFront implements HttpHandler {
    private static final String PATH = "/mcp";
    private static final HttpString SESSION = HttpString.tryFromString("Mcp-Session-Id");
    private static final HttpString REVISION = HttpString.tryFromString("MCP-Protocol-Version");

    private final HttpHandler rest;
    private final OpenEnvRpc openEnv;
    private final StreamableHttp streamable;
    private final BodyLimits limits;

    public McpFront(HttpHandler rest, OpenEnvRpc openEnv, StreamableHttp streamable, BodyLimits limits) {
        this.rest = rest;
        this.openEnv = openEnv;
        this.streamable = streamable;
        this.limits = limits;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.getRelativePath().equals(PATH)) {
            rest.handleRequest(exchange);
        } else if (exchange.getRequestMethod().equals(Methods.POST)) {
            HttpFront.withBody(exchange, limits, body -> HttpFront.guarded(exchange, () -> post(exchange, body)));
        } else if (exchange.getRequestMethod().equals(Methods.DELETE)
                && header(exchange, SESSION).isPresent()) {
            delete(exchange, header(exchange, SESSION).get());
        } else {
            // There is no stream to GET: nothing happens here that nobody asked for.
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            Refusals.send(exchange, 405, "Method Not Allowed");
        }
    }

    private void post(HttpServerExchange exchange, byte[] body) {
        Parsed parsed = Json.read(body);
        var head = new Head(
                header(exchange, SESSION),
                header(exchange, REVISION),
                header(exchange, Headers.ACCEPT)
                        .filter(accepted -> accepted.contains("text/event-stream"))
                        .isPresent(),
                name -> new Call(exchange, body).query(name));
        boolean meant = StreamableHttp.isMeant(head, parsed);
        JsonBuffer buffer = JsonBuffer.borrow();
        Optional<Reply> reply;
        try (JsonGenerator out = Json.writer(buffer)) {
            reply = meant ? Optional.of(streamable.post(head, parsed, out)) : Optional.empty();
            if (!meant) {
                openEnv.overHttp(parsed, head.query(), out);
            }
        }
        reply.ifPresent(how -> {
            exchange.setStatusCode(how.status());
            how.begun().ifPresent(session -> exchange.getResponseHeaders().put(SESSION, session));
        });
        if (buffer.view().hasRemaining()) {
            HttpFront.send(exchange, buffer);
        } else {
            buffer.giveBack();
            exchange.endExchange();
        }
    }

    private void delete(HttpServerExchange exchange, String session) {
        int status = streamable.delete(session);
        if (status == 404) {
            Refusals.send(exchange, 404, "there is no such session");
        } else {
            exchange.setStatusCode(status);
            exchange.endExchange();
        }
    }

    private static Optional<String> header(HttpServerExchange exchange, HttpString name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
