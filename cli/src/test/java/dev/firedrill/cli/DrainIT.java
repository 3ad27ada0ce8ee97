package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar, told to stop by SIGTERM while an episode is under way. */
final class DrainIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void theEpisodeIsPlayedToItsEndBeforeTheProcessEnds() throws Exception {
        Path err = folder.resolve("err");
        Process process = CommandIT.command(List.of(), "serve", "--port", "0", "src/test/resources/small")
                .redirectError(err.toFile())
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.readLine();
            String address = out.readLine().replaceFirst("^at ", "");
            var heard = new Heard();
            WebSocket socket = HTTP.newWebSocketBuilder()
                    .buildAsync(URI.create(address.replaceFirst("^http", "ws") + "/ws"), heard)
                    .join();
            socket.sendText("{\"type\":\"reset\",\"data\":{\"task_id\":\"classify\"}}", true)
                    .join();
            assertThat(heard.next()).contains("\"done\":false");

            process.destroy();
            awaitNotReady(address);
            assertThat(process.isAlive()).isTrue();
            String answer = "{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P1\"}}";
            socket.sendText("{\"type\":\"step\",\"data\":" + answer + "}", true).join();
            assertThat(heard.next()).contains("\"done\":true");
            assertThat(heard.next()).isEqualTo("closed 1001");
            CommandIT.ended(process);
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(err)).contains("stopping").doesNotContain("Exception", "not over");
    }

    private static void awaitNotReady(String address) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        var ready = HttpRequest.newBuilder(URI.create(address + "/ready")).build();
        while (HTTP.send(ready, BodyHandlers.discarding()).statusCode() != 503) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /** What came over a WebSocket. */
    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final StringBuilder parts = new StringBuilder();

        String next() throws InterruptedException {
            String next = texts.poll(20, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return String.valueOf(next);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                texts.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            texts.add("closed " + code);
            return null;
        }
    }
}
