package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The memory that long bodies share with long messages. */
final class BodyRoomTest extends WithServer {
    private static final String NOTHING_TAKEN = "firedrill_long_messages_bytes 0.0";
    private static final String LONG = "{\"episode_id\":\"e\"" + " ".repeat(100_000) + "}";

    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_PENDING, 1 << 20);
    }

    @Test
    void aBodyThatDoesNotFitIsRefusedAndHeardLater() throws IOException {
        try (var hog = new RawLine(server().port())) {
            hog.send("POST /reset HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n" + " ".repeat(100_000));
            client.awaitFigure("firedrill_long_messages_bytes 1048576.0");
            Client.Answer refused = client.post("/reset", LONG);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.json().get("detail").stringValue()).contains("as many long bodies as it may");
            assertThat(client.post("/reset", "{}").status()).isEqualTo(200);
        }
        client.awaitFigure(NOTHING_TAKEN);
        assertThat(client.post("/reset", LONG).status()).isEqualTo(200);
        client.awaitFigure(NOTHING_TAKEN);
    }
}
