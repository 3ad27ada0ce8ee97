package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Messages that never end, from peers that are there all the time. */
final class SlowMessageTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings()
                .with(Patience.BODY_TIMEOUT, Duration.ofMillis(150))
                .with(Patience.PING_INTERVAL, Duration.ofMillis(50));
    }

    @Test
    void aMessageThatDoesNotEndEndsTheSession() {
        try (Socket socket = client.connect()) {
            socket.begin("{");
            assertThat(socket.next().get("data").toString())
                    .isEqualTo(
                            "{\"message\":\"the message was not complete within 0.15 s\",\"code\":\"SESSION_ERROR\"}");
            assertThat(socket.nextHeard()).isEqualTo("closed 1000");
        }
        client.awaitFigure("firedrill_sessions 0.0");
    }

    @Test
    void aSocketThatGoesOnSendingAfterItsEndIsClosed() throws IOException {
        try (var line = new RawLine(server().port())) {
            line.upgrade("/ws");
            line.beginText(1 << 30);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1 << 30; i++) {
                            line.send(" ");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        client.awaitFigure("firedrill_sessions 0.0");
    }
}
