package dev.firedrill.server.baseline.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint for chat completions that says what a test wants it to, the last thing again and again. */
public final class ChatStub implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    private final CountDownLatch question = new CountDownLatch(1);

    /** An answer; one with the status 0 never comes. */
    private record Reply(int status, String body) {}

    public ChatStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** Says this. */
    public ChatStub says(String content) {
        return answers(
                200,
                JSON.createObjectNode()
                        .set(
                                "choices",
                                JSON.createArrayNode()
                                        .add(JSON.createObjectNode()
                                                .set(
                                                        "message",
                                                        JSON.createObjectNode()
                                                                .put("role", "assistant")
                                                                .put("content", content))))
                        .set(
                                "usage",
                                JSON.createObjectNode()
                                        .put("prompt_tokens", 1000)
                                        .put("completion_tokens", 20))
                        .toString());
    }

    /** Answers that. */
    public ChatStub answers(int status, String body) {
        replies.add(new Reply(status, body));
        return this;
    }

    /** Does not answer. */
    public ChatStub hangs() {
        return answers(0, "");
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Until it is asked something. */
    public void awaitQuestion() throws InterruptedException {
        question.await();
    }

    /** What it was asked, in order. */
    List<JsonNode> asked() {
        return asked;
    }

    List<String> keys() {
        return keys;
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        question.countDown();
        Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
        if (reply.status() > 0) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
