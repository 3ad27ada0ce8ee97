package dev.firedrill.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real client of a server at an address; what it is told comes as it is, the headers in front. */
record Web(String address) {
    private static final int PATIENCE_SECONDS = 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> send(String method, String path, String body, List<String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int name = 0; name < headers.size(); name += 2) {
            request.header(headers.get(name), headers.get(name + 1));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Everything that an answer says. */
    static String whole(HttpResponse<String> answer) {
        return answer.headers().map() + " " + answer.body();
    }

    String ask(String method, String path, String body) throws Exception {
        return whole(send(method, path, body, List.of()));
    }

    Socket connect(String path) {
        var heard = new LinkedBlockingQueue<String>();
        URI uri = URI.create(address.replaceFirst("^http", "ws") + path);
        return new Socket(
                CLIENT.newWebSocketBuilder()
                        .buildAsync(uri, new Listener(heard, new StringBuilder()))
                        .join(),
                heard);
    }

    /** A real WebSocket. */
    record Socket(WebSocket socket, LinkedBlockingQueue<String> heard) implements AutoCloseable {
        /** The reply to a message. */
        String ask(String message) throws InterruptedException, IOException {
            socket.sendText(message, true).join();
            String reply = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (reply == null) {
                throw new IOException("no reply to " + message);
            }
            return reply;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    /** Puts whole messages into a queue. */
    private record Listener(LinkedBlockingQueue<String> heard, StringBuilder parts) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                heard.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
