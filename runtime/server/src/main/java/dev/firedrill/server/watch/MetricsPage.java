package dev.firedrill.server.watch;

import dev.firedrill.server.http.Refusals;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

/** `GET /metrics`, the one answer that is no JSON; everything else goes on. */
public record MetricsPage(Watch watch, HttpHandler next) implements HttpHandler {
    private static final String PATH = "/metrics";

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.getRelativePath().equals(PATH)) {
            next.handleRequest(exchange);
        } else if (exchange.getRequestMethod().equals(Methods.GET)) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
            exchange.getResponseSender().send(watch.figures());
        } else {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET");
            Refusals.send(exchange, 405, "Method Not Allowed");
        }
    }
}
