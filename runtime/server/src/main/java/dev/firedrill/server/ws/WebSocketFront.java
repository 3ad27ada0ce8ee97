package dev.firedrill.server.ws;

import dev.firedrill.server.sessions.Catalogue;
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
import java.util.function.Supplier;

/** Makes a session of every WebSocket that opens at `/ws`; everything else goes on to HTTP. */
public final class WebSocketFront implements HttpHandler, WebSocketConnectionCallback {
    private static final String PATH = "/ws";

    private final HttpHandler http;
    private final HttpHandler handshake;
    private final Supplier<Catalogue> catalogue;
    private final Sessions sessions;
    private final int maxMessageBytes;
    private final Duration pingInterval;

    public WebSocketFront(
            HttpHandler http,
            Supplier<Catalogue> catalogue,
            Sessions sessions,
            int maxMessageBytes,
            Duration pingInterval) {
        this.http = http;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.maxMessageBytes = maxMessageBytes;
        this.pingInterval = pingInterval;
        this.handshake = new WebSocketProtocolHandshakeHandler(List.of(new Hybi13Handshake()), this, http);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        boolean mayBecomeSession = exchange.getRelativePath().equals(PATH)
                && exchange.getRequestMethod().equals(Methods.GET);
        (mayBecomeSession ? handshake : http).handleRequest(exchange);
    }

    @Override
    public void onConnect(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        if (sessions.enter(channel)) {
            Session.begin(channel, new Conversation(catalogue), maxMessageBytes, pingInterval);
        } else {
            channel.getReceiveSetter().set(TurnedAway.tell(channel, sessions));
        }
        channel.resumeReceives();
    }
}
