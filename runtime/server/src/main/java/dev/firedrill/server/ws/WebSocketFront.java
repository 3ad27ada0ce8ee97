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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a session of every WebSocket that opens at `/ws` or `/mcp`; everything else goes on to HTTP. */
public final class WebSocketFront implements HttpHandler {
    private final HttpHandler http;
    private final HttpHandler environment;
    private final HttpHandler tools;
    private final Supplier<Catalogue> catalogue;
    private final OpenEnvRpc rpc;
    private final Sessions sessions;
    private final Terms terms;

    public WebSocketFront(
            HttpHandler http, Supplier<Catalogue> catalogue, OpenEnvRpc rpc, Sessions sessions, Terms terms) {
        this.http = http;
        this.catalogue = catalogue;
        this.rpc = rpc;
        this.sessions = sessions;
        this.terms = terms;
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
        Optional<String> kept = parameter(exchange, "session_id").filter(id -> !id.isEmpty());
        Optional<Place> place =
                kept.isPresent() ? sessions.join(kept.get()) : sessions.enter(PlaySession.byDefault(catalogue.get()));
        if (place.isPresent()) {
            var dialogue = new Conversation(catalogue, place.get().session(), sessions.table(), rpc);
            begin(channel, dialogue, place.get(), "/ws");
        } else {
            ErrorFrame why = kept.isPresent() ? ErrorFrame.noSession(kept.get()) : ErrorFrame.full(sessions.table());
            turnAway(channel, Json.text(why::write), why.code().name());
        }
        channel.resumeReceives();
    }

    private void openTools(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        try {
            Optional<Place> place = sessions.enter(rpc.session(name -> parameter(exchange, name)));
            if (place.isPresent()) {
                begin(channel, new RpcDialogue(rpc, place.get().session()), place.get(), "/mcp");
            } else {
                turnAway(channel, Json.text(rpc::noPlace), ErrorCode.CAPACITY_REACHED.name());
            }
        } catch (Refusal refusal) {
            turnAway(
                    channel,
                    Json.text(out -> rpc.refuse(refusal, out)),
                    refusal.reason().name());
        }
        channel.resumeReceives();
    }

    private void begin(WebSocketChannel channel, Dialogue dialogue, Place place, String path) {
        long began = System.nanoTime();
        Session session = Session.begin(channel, dialogue, place, terms);
        sessions.began(session);
        channel.addCloseTask(closed -> {
            terms.watch().left(path, closed.getSourceAddress(), session.messages(), System.nanoTime() - began);
            sessions.ended(session);
        });
    }

    private void turnAway(WebSocketChannel channel, String why, String code) {
        terms.watch().refused("ws", code);
        channel.getReceiveSetter().set(TurnedAway.tell(channel, why));
    }

    private static Optional<String> parameter(WebSocketHttpExchange exchange, String name) {
        List<String> values = exchange.getRequestParameters().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }
}
