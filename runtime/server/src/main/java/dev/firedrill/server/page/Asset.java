package dev.firedrill.server.page;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A file for browsers, kept in memory as it is sent: plain, and compressed where that is worth it. */
public final class Asset {
    private static final HttpString POLICY = HttpString.tryFromString("Content-Security-Policy");
    private static final HttpString NO_SNIFFING = HttpString.tryFromString("X-Content-Type-Options");
    private static final HttpString REFERRERS = HttpString.tryFromString("Referrer-Policy");
    private static final int WORTH_COMPRESSING = 1 << 10;

    private final String type;
    private final String policy;
    private final ETag tag;
    private final ByteBuffer plain;
    private final ByteBuffer compressed;

    Asset(String type, String policy, byte[] bytes) {
        this.type = type;
        this.policy = policy;
        this.tag = new ETag(true, Digests.hex(bytes));
        this.plain = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        this.compressed = bytes.length < WORTH_COMPRESSING
                ? plain
                : ByteBuffer.wrap(zipped(bytes)).asReadOnlyBuffer();
    }

    /** What it holds, where that is a text. */
    String text() {
        return StandardCharsets.UTF_8.decode(plain.duplicate()).toString();
    }

    /** Answers with it, or with 304 where the browser has it. */
    public void send(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.ETAG, tag.toString())
                .put(Headers.CACHE_CONTROL, "no-cache")
                .add(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
        if (!ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
            exchange.endExchange();
            return;
        }
        headers.put(Headers.CONTENT_TYPE, type)
                .put(POLICY, policy)
                .put(NO_SNIFFING, "nosniff")
                .put(REFERRERS, "no-referrer");
        ByteBuffer bytes = plain;
        if (compressed != plain && readsCompressed(exchange)) {
            headers.put(Headers.CONTENT_ENCODING, "gzip");
            bytes = compressed;
        }
        exchange.setResponseContentLength(bytes.remaining());
        exchange.getResponseSender().send(bytes.duplicate());
    }

    private static boolean readsCompressed(HttpServerExchange exchange) {
        HeaderValues accepted = exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING);
        return accepted != null
                && accepted.stream().anyMatch(value -> value.contains("gzip") && !value.contains("gzip;q=0"));
    }

    private static byte[] zipped(byte[] bytes) {
        var buffer = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(buffer)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }
}
