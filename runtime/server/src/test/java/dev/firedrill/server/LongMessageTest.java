package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Messages that are carried out beside the thread that reads. */
final class LongMessageTest extends WithServer {
    @Test
    void aPingIsAnsweredWhileALongMessageIsCarriedOut() {
        try (Socket socket = client.connect()) {
            socket.send("{\"type\":\"dance\",\"data\":[" + "[1],".repeat(3_000_000) + "1]}");
            socket.ping();
            assertThat(socket.nextHeard()).isEqualTo("pong");
            assertThat(socket.next().at("/data/code").stringValue()).isEqualTo("UNKNOWN_TYPE");
        }
    }

    @Test
    void messagesThatComeWhileALongOneIsCarriedOutKeepTheirOrder() {
        try (Socket socket = client.connect()) {
            for (int i = 0; i < 5; i++) {
                String padding = " ".repeat(100_000);
                socket.send("{\"type\":\"reset\",\"data\":{\"episode_id\":\"e" + i + "\"}" + padding + "}");
                socket.send("{\"type\":\"state\"}");
            }
            for (int i = 0; i < 5; i++) {
                assertThat(socket.next().get("type").stringValue()).isEqualTo("observation");
                assertThat(socket.next().at("/data/episode_id").stringValue()).isEqualTo("e" + i);
            }
        }
    }
}
