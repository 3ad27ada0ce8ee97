package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients that take their time: they lose their connection, their place or their episode, and harm nobody. */
final class PatienceTest extends WithServer {
    private static final Duration SHORT = Duration.ofMillis(150);

    @Override
    protected ServerSettings settings() {
        return super.settings()
                .with(Patience.HEAD_TIMEOUT, SHORT)
                .with(Patience.BODY_TIMEOUT, SHORT)
                .with(Patience.WRITE_TIMEOUT, SHORT)
                .with(Patience.CONNECTION_IDLE, SHORT)
                .with(Patience.SESSION_IDLE, SHORT)
                .with(Patience.EPISODE_IDLE, SHORT)
                .with(Patience.PING_INTERVAL, Duration.ofMillis(50));
    }

    @Test
    void aHeadThatDoesNotEndEndsTheConnection() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.send("POST /reset HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            assertThat(line.drain()).isZero();
        }
    }

    @Test
    void aBodyThatDoesNotEndIsToldSo() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.send("POST /reset HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
            assertThat(line.readLine()).contains(" 408 ");
            assertThat(line.drain()).isPositive();
        }
    }

    @Test
    void aConnectionThatAsksForNothingIsClosed() throws IOException {
        try (var line = new RawLine(server().port())) {
            assertThat(line.drain()).isZero();
        }
    }

    @Test
    void anAnswerThatNobodyReadsEndsTheConnection() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.send("GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n".repeat(200));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) {
                            client.get("/health");
                            line.send("x");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSessionWithoutAMessageLosesItsPlaceAndIsToldSo() {
        try (Socket socket = client.connect()) {
            socket.ask("{\"type\":\"reset\"}");
            assertThat(server().sessions()).isEqualTo(1);
            awaitNoSession();
            socket.send("{\"type\":\"state\"}");
            String heard = socket.nextHeard();
            if (!heard.startsWith("closed")) {
                JsonNode told = Client.JSON.readTree(heard);
                assertThat(told.at("/data/code").stringValue()).isEqualTo("SESSION_ERROR");
                heard = socket.nextHeard();
            }
            assertThat(heard).isEqualTo("closed 1000");
        }
    }

    @Test
    void aSessionAtMcpThatNobodyUsesEnds() {
        Client.Answer begun = client.post(
                "/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"openenv/session/create\",\"params\":{}}");
        assertThat(begun.json().at("/result/session_id").isString()).isTrue();
        awaitNoSession();
    }

    @Test
    void anEpisodeThatNobodyUsesIsForgotten() {
        client.post("/reset", "{\"episode_id\":\"left\"}");
        client.awaitFigure("firedrill_episodes_kept 0.0");
        assertThat(client.get("/state?episode_id=left").status()).isEqualTo(404);
    }

    private void awaitNoSession() {
        client.awaitFigure("firedrill_sessions 0.0");
        assertThat(server().sessions()).isZero();
    }
}
