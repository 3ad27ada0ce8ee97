package dev.firedrill.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A real HTTP client of a real server. */
final class Client {
    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    Client(FiredrillServer server) {
        this(server.port());
    }

    Client(int port) {
        this.port = port;
    }

    /** An answer whose body is JSON. */
    record Answer(int status, JsonNode json, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, byte[] body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            boolean json = !response.body().isEmpty()
                    && response.headers().firstValue("Content-Type").orElse("").equals("application/json");
            return new Answer(
                    response.statusCode(), json ? JSON.readTree(response.body()) : MissingNode.getInstance(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Looks until one of the server's figures is at a value. */
    void awaitFigure(String line) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (get("/metrics").response().body().contains(line + "\n")) {
                return;
            }
        }
        throw new AssertionError(line + " never came");
    }

    Socket connect() {
        return connect("/ws");
    }

    /** Opens a WebSocket with further headers, a name and a value each. */
    Socket connect(String path, String... headers) {
        return Socket.open(HTTP, URI.create("ws://127.0.0.1:" + port + path), headers);
    }
}
