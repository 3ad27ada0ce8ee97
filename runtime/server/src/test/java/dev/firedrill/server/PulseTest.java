package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** A million of its pongs would be 127 megabytes. */
    @Test
    void aPeerThatSendsPingsAndTakesNoPongIsNotReadAndThenDropped() throws IOException {
        try (var greedy = new RawLine(server().port())) {
            greedy.upgrade("/ws");
            String ping = "\u0089\u00fd\0\0\0\0" + "x".repeat(125);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            greedy.send(ping.repeat(1_000));
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
