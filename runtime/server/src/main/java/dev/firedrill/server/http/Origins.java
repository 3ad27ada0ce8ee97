package dev.firedrill.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells pages of this machine from others, which could reach a local server through a name that resolves to it. */
final class Origins {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /** Whether a browser says that the request is a page's that is not served from this machine. */
    static boolean isForeign(HttpServerExchange exchange) {
        @Nullable String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        return origin != null && !isLocal(origin);
    }

    private static boolean isLocal(String origin) {
        try {
            @Nullable String host = new URI(origin).getHost();
            return host != null && LOCAL.contains(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
