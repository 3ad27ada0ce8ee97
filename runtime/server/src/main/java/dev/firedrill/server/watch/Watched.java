package dev.firedrill.server.watch;

import dev.firedrill.server.watch.Watch.Answered;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tells the watch of every request when it is over. */
public record Watched(Watch watch, UnaryOperator<String> routes, HttpHandler next) implements HttpHandler {
    private static final Set<String> METHODS = Set.of("GET", "POST", "DELETE", "OPTIONS", "HEAD", "PUT", "PATCH");

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        long began = System.nanoTime();
        exchange.addExchangeCompleteListener((over, listeners) -> {
            watch.request(answered(over, System.nanoTime() - began));
            listeners.proceed();
        });
        next.handleRequest(exchange);
    }

    /** Methods and routes are those there are, so that nobody can make new figures without end. */
    private Answered answered(HttpServerExchange over, long nanos) {
        String method = over.getRequestMethod().toString();
        return new Answered(
                over.getSourceAddress(),
                routes.apply(over.getRelativePath()),
                over.getRelativePath(),
                METHODS.contains(method) ? method : "OTHER",
                over.getStatusCode(),
                over.getResponseBytesSent(),
                nanos);
    }
}
