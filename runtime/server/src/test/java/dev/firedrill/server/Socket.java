package dev.firedrill.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A real WebSocket; what it hears waits in a queue. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private @Nullable WebSocket socket;

    private Socket() {}

    static Socket open(HttpClient client, URI uri, String... headers) {
        var opened = new Socket();
        WebSocket.Builder builder = client.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        opened.socket = builder.buildAsync(uri, opened).join();
        return opened;
    }

    /** Sends a message and waits for the next frame. */
    JsonNode ask(String message) {
        send(message);
        return next();
    }

    void send(String message) {
        socket().sendText(message, true).join();
    }

    /** Sends a message but for its end. */
    void begin(String part) {
        socket().sendText(part, false).join();
    }

    void sendBinary(byte[] bytes) {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void ping() {
        socket().sendPing(ByteBuffer.wrap(new byte[] {7})).join();
    }

    /** The next text frame. */
    JsonNode next() {
        return Client.JSON.readTree(nextHeard());
    }

    /** The next thing heard: a text, `closed CODE`, `pong` or `broken`. */
    String nextHeard() {
        try {
            String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Cuts the line without a word. */
    void abort() {
        socket().abort();
    }

    @Override
    public void close() {
        abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            heard.add(parts.toString());
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        heard.add("pong");
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        heard.add("broken");
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new AssertionError("not open");
        }
        return socket;
    }
}
