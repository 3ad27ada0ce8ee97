package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Peers that vanish without a word, and peers that are only quiet. */
final class PulseTest extends WithServer {
    @Override
    protected ServerSettings settings() {
        return super.settings().with(Limits.MAX_SESSIONS, 2).with(Patience.PING_INTERVAL, Duration.ofMillis(100));
    }

    @Test
    void aPeerThatAnswersNoPingIsDroppedAndAQuietOneIsNot() throws IOException {
        try (Socket quiet = client.connect();
                var mute = new RawLine(server().port())) {
            quiet.ask("{\"type\":\"reset\",\"data\":{\"episode_id\":\"quiet\"}}");
            mute.upgrade("/ws");
            assertThat(mute.drain()).isPositive();
            assertThat(quiet.ask("{\"type\":\"state\"}").at("/data/episode_id").stringValue())
                    .isEqualTo("quiet");
        }
    }
}
