package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An address that asks for more than it may. */
final class RateTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_RATE, 5);
    }

    @Test
    void isToldWhenToComeAgain() {
        Client.Answer answer = client.get("/health");
        for (int i = 0; i < 1_000 && answer.status() == 200; i++) {
            answer = client.get("/health");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().get("detail").stringValue()).contains("too many requests");
    }

    @Test
    void isToldSoInItsSessionWhichGoesOn() {
        try (Socket socket = client.connect()) {
            JsonNode reply = socket.ask("{\"type\":\"reset\"}");
            for (int i = 0; i < 10_000 && !reply.get("type").stringValue().equals("error"); i++) {
                reply = socket.ask("{\"type\":\"state\"}");
            }
            assertThat(reply.at("/data/code").stringValue()).isEqualTo("EXECUTION_ERROR");
            assertThat(reply.at("/data/message").stringValue()).contains("too many messages", "try again in 1 s");
            for (int i = 0; i < 100_000 && reply.get("type").stringValue().equals("error"); i++) {
                reply = socket.ask("{\"type\":\"state\"}");
            }
            assertThat(reply.get("type").stringValue()).isEqualTo("state");
        }
    }
}
