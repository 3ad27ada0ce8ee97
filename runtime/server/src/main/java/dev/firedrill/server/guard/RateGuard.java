package dev.firedrill.server.guard;

import dev.firedrill.server.http.Refusals;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/** Refuses requests of an address that asks for too much. */
public record RateGuard(Rates rates, HttpHandler next) implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        int seconds = rates.secondsToWait(exchange.getSourceAddress().getAddress());
        if (seconds == 0) {
            next.handleRequest(exchange);
        } else {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, seconds);
            Refusals.send(exchange, 429, "too many requests from this address; try again in " + seconds + " s");
        }
    }
}
