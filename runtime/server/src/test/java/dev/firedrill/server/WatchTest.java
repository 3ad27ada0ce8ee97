package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import dev.firedrill.server.settings.Watching;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the server tells of its work, and what it keeps to itself. */
final class WatchTest {
    private static final String TOKEN = "a-token-of-enough-length";

    @TempDir
    private Path folder;

    @Test
    void theFiguresCountWhatHappens() throws IOException {
        try (FiredrillServer server = FiredrillServer.start(
                ServerSettings.DEFAULTS.with(Listening.PORT, 0), List.of(SmallIncidents.nested()))) {
            var client = new Client(server);
            client.post("/reset", "{}");
            client.post("/step", AnswersTest.query("query_logs"));
            client.post("/step", AnswersTest.severity("P1"));
            client.get("/a path that nobody has ever thought of".replace(' ', '-'));
            try (Socket socket = client.connect()) {
                socket.ask("{\"type\":\"reset\"}");
                String figures = client.get("/metrics").response().body();
                assertThat(figures)
                        .contains(
                                "firedrill_sessions 1.0",
                                "firedrill_sockets 1.0",
                                "firedrill_sessions_max 1000.0",
                                "firedrill_episodes_kept 1.0",
                                "firedrill_episodes_started_total 2.0",
                                "firedrill_episodes_ended_total 1.0",
                                "firedrill_steps_total 2.0",
                                "firedrill_messages_seconds_count 1",
                                "firedrill_refusals_total{code=\"404\",line=\"http\"} 1.0",
                                "firedrill_requests_seconds_count{method=\"POST\",route=\"/step\",status=\"200\"} 2",
                                "firedrill_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1",
                                "firedrill_requests_seconds_bucket{method=\"POST\",route=\"/step\",status=\"200\",le=\"0.02\"}",
                                "jvm_memory_used_bytes{area=\"heap\"",
                                "# TYPE firedrill_steps_total counter")
                        .doesNotContain("nobody-has-ever");
            }
            assertThat(client.post("/metrics", "").status()).isEqualTo(405);
        }
    }

    @Test
    void theFiguresStillCountWhenMemoryWasCollected() {
        try (FiredrillServer server = FiredrillServer.start(
                ServerSettings.DEFAULTS.with(Listening.PORT, 0), List.of(SmallIncidents.nested()))) {
            System.gc();
            var client = new Client(server);
            client.post("/reset", "{}");
            assertThat(client.get("/metrics").response().body()).contains("firedrill_episodes_started_total 1.0");
        }
    }

    @Test
    void theLogHasALineForEachRequestWithNeitherTokenNorAnswer() throws IOException {
        Path log = folder.resolve("access.jsonl");
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        ServerSettings settings = ServerSettings.DEFAULTS
                .with(Listening.PORT, 0)
                .with(Access.TOKEN_FILE, Optional.of(token))
                .with(Watching.ACCESS_LOG, Optional.of(log));
        try (FiredrillServer server = FiredrillServer.start(settings, List.of(SmallIncidents.nested()))) {
            var client = new Client(server);
            client.send(client.request("/state?episode_id=secret-in-the-query").GET());
            client.send(client.request("/step")
                    .header("Authorization", "Bearer " + TOKEN)
                    .POST(BodyPublishers.ofString(AnswersTest.severity("P1"))));
            client.get("/" + "x".repeat(5_000));
            try (Socket socket = client.connect("/ws", "Authorization", "Bearer " + TOKEN)) {
                socket.ask("{\"type\":\"reset\"}");
                socket.send("{\"type\":\"close\"}");
                assertThat(socket.nextHeard()).isEqualTo("closed 1000");
            }
        }
        String text = Files.readString(log);
        assertThat(text).doesNotContain(TOKEN, "P1", "severity", "secret-in-the-query");
        List<JsonNode> lines = text.lines().map(Client.JSON::readTree).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).get("status").intValue()).isEqualTo(401);
        assertThat(lines.get(0).get("path").stringValue()).isEqualTo("/state");
        assertThat(lines.get(0).get("from").stringValue()).isEqualTo("127.0.0.1");
        assertThat(lines.get(1).get("method").stringValue()).isEqualTo("POST");
        assertThat(lines.get(1).get("bytes").intValue()).isPositive();
        assertThat(lines.get(2).get("path").stringValue()).hasSize(201);
        assertThat(lines.get(3).get("status").intValue()).isEqualTo(101);
        assertThat(lines.get(4).get("event").stringValue()).isEqualTo("closed");
        assertThat(lines.get(4).get("messages").intValue()).isEqualTo(2);
    }

    @Test
    void aFullDiskStopsTheLogAndNothingElse() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        ServerSettings settings =
                ServerSettings.DEFAULTS.with(Listening.PORT, 0).with(Watching.ACCESS_LOG, Optional.of(full));
        try (FiredrillServer server = FiredrillServer.start(settings, List.of(SmallIncidents.nested()))) {
            var client = new Client(server);
            for (int i = 0; i < 20; i++) {
                assertThat(client.post("/reset", "{}").status()).isEqualTo(200);
            }
        }
    }
}
