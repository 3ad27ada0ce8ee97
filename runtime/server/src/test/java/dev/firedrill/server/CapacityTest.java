package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Places for WebSocket sessions: taken, refused, freed. */
final class CapacityTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_SESSIONS, 3);
    }

    @Test
    void theFourthOfThreeIsToldWhyAtOnceAndClosedAtItsFirstMessage() throws IOException {
        try (Socket one = client.connect();
                Socket two = client.connect();
                Socket three = client.connect();
                Socket four = client.connect()) {
            one.ask("{\"type\":\"reset\"}");
            two.ask("{\"type\":\"reset\"}");
            three.ask("{\"type\":\"reset\"}");
            JsonNode refusal = four.next();
            assertThat(refusal.at("/data/code").stringValue()).isEqualTo("CAPACITY_REACHED");
            assertThat(refusal.at("/data/message").stringValue())
                    .isEqualTo("Server at capacity: 3/3 sessions active. Cannot accept new connections.");
            assertThat(refusal.at("/data/max_sessions").intValue()).isEqualTo(3);
            four.send("{\"type\":\"reset\"}");
            assertThat(four.nextHeard()).isEqualTo("closed 1000");
            assertThat(client.post("/reset", "{}").status()).isEqualTo(200);

            three.send("{\"type\":\"close\"}");
            assertThat(three.nextHeard()).isEqualTo("closed 1000");
            two.abort();
            awaitPlace();
            awaitPlace();
        }
    }

    @Test
    void aTcpResetFreesThePlace() throws IOException {
        for (int i = 0; i < 3; i++) {
            var line = new RawLine(server().port());
            line.upgrade("/ws");
            assertThat(line.readLine()).contains(" 101 ");
            line.reset();
        }
        awaitPlace();
    }

    @Test
    void aTcpCloseWithoutAWordFreesThePlace() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (var line = new RawLine(server().port())) {
                line.upgrade("/ws");
                assertThat(line.readLine()).contains(" 101 ");
            }
        }
        awaitPlace();
    }

    /** Connects until there is a place; the server hears of a lost peer a moment after the peer is gone. */
    private void awaitPlace() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            try (Socket socket = client.connect()) {
                JsonNode first = socket.ask("{\"type\":\"reset\"}");
                if (first.get("type").stringValue().equals("observation")) {
                    return;
                }
            }
        }
        Assertions.fail("no place became free");
    }
}
