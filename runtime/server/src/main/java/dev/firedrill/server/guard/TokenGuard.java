package dev.firedrill.server.guard;

import dev.firedrill.server.http.Refusals;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers only those who know the token; whether the server lives and is ready is for everybody to know, and so is what
 * the predicate says.
 */
public final class TokenGuard implements HttpHandler {
    private static final Set<String> OPEN = Set.of("/health", "/ready");
    private static final String SCHEME = "bearer ";

    private final byte[] digest;
    private final Predicate<HttpServerExchange> open;
    private final HttpHandler next;

    public TokenGuard(String token, Predicate<HttpServerExchange> open, HttpHandler next) {
        this.digest = digest(token);
        this.open = open;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        @Nullable String sent = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        if (OPEN.contains(exchange.getRelativePath()) || open.test(exchange) || knows(sent)) {
            next.handleRequest(exchange);
            return;
        }
        String fault = sent == null ? "" : ", error=\"invalid_token\"";
        exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer realm=\"firedrill\"" + fault);
        Refusals.send(
                exchange,
                401,
                sent == null
                        ? "this server answers with a token only: send `Authorization: Bearer TOKEN`"
                        : "the token does not fit: send `Authorization: Bearer TOKEN`");
    }

    /** Digests are compared, and all of them, so that the time it takes tells nothing of the token. */
    private boolean knows(@Nullable String sent) {
        return sent != null
                && sent.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && MessageDigest.isEqual(digest(sent.substring(SCHEME.length()).strip()), digest);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
