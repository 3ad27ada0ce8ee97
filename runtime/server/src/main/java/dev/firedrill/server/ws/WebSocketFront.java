package dev.firedrill.server.ws;

import dev.firedrill.server.json.Json;
import dev.firedrill.server.mcp.OpenEnvRpc;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.PlaySession;
import dev.firedrill.server.sessions.Refusal;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a session of every WebSocket that opens at `/ws` or `/mcp`; everything else goes on to HTTP. */
public final class WebSocketFront implements HttpHandler {
    private final HttpHandler http;
    private final HttpHandler environment;
    private final HttpHandler tools;
    private final Supplier<Catalogue> catalogue;
    private final OpenEnvRpc rpc;
    private final Sessions sessions;
    private final int maxMessageBytes;
    private final Duration pingInterval;

    public WebSocketFront(
            HttpHandler http,
            Supplier<Catalogue> catalogue,
            OpenEnvRpc rpc,
            Sessions sessions,
            int maxMessageBytes,
            Duration pingInterval) {
        this.http = http;
        this.catalogue = catalogue;
        this.rpc = rpc;
        this.sessions = sessions;
        this.maxMessageBytes = maxMessageBytes;
        this.pingInterval = pingInterval;
        this.environment = handshake(this::openEnvironment);
        this.tools = handshake(this::openTools);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        boolean get = exchange.getRequestMethod().equals(Methods.GET);
        HttpHandler next = switch (exchange.getRelativePath()) {
            case "/ws" -> get ? environment : http;
            case "/mcp" -> get ? tools : http;
            default -> http;
        };
        next.handleRequest(exchange);
    }

    private HttpHandler handshake(WebSocketConnectionCallback opened) {
        return new WebSocketProtocolHandshakeHandler(List.of(new Hybi13Handshake()), opened, http);
    }

    private void openEnvironment(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        Function<PlaySession, Dialogue> dialogue = session -> new Conversation(catalogue, session, rpc);
        Optional<String> kept = parameter(exchange, "session_id").filter(id -> !id.isEmpty());
        if (kept.isPresent()) {
            sessions.join(channel, kept.get())
                    .ifPresentOrElse(
                            session -> begin(channel, dialogue.apply(session)),
                            () -> turnAway(channel, Json.text(ErrorFrame.noSession(kept.get())::write)));
        } else {
            PlaySession session = PlaySession.byDefault(catalogue.get());
            if (sessions.enter(channel, session)) {
                begin(channel, dialogue.apply(session));
            } else {
                turnAway(channel, Json.text(ErrorFrame.full(sessions.table())::write));
            }
        }
        channel.resumeReceives();
    }

    private void openTools(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        try {
            PlaySession session = rpc.session(name -> parameter(exchange, name));
            if (sessions.enter(channel, session)) {
                begin(channel, new RpcDialogue(rpc, session));
            } else {
                turnAway(channel, Json.text(rpc::noPlace));
            }
        } catch (Refusal refusal) {
            turnAway(channel, Json.text(out -> rpc.refuse(refusal, out)));
        }
        channel.resumeReceives();
    }

    private void begin(WebSocketChannel channel, Dialogue dialogue) {
        Session.begin(channel, dialogue, maxMessageBytes, pingInterval);
    }

    private static void turnAway(WebSocketChannel channel, String why) {
        channel.getReceiveSetter().set(TurnedAway.tell(channel, why));
    }

    private static Optional<String> parameter(WebSocketHttpExchange exchange, String name) {
        List<String> values = exchange.getRequestParameters().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }
}
