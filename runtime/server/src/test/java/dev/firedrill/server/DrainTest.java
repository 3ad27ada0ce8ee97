package dev.firedrill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server that is told to stop while episodes are under way. */
final class DrainTest extends WithServer {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void whatIsUnderWayIsPlayedToItsEndAndNothingBegins() throws Exception {
        try (Socket playing = client.connect();
                Socket waiting = client.connect()) {
            playing.ask("{\"type\":\"reset\"}");
            client.post("/reset", "{\"episode_id\":\"over http\"}");
            CompletableFuture<Boolean> drained = meanwhile(() -> server().drain(LONG));
            assertThat(waiting.nextHeard()).isEqualTo("closed 1001");

            Client.Answer ready = client.get("/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.header("Retry-After")).isNotEmpty();
            assertThat(client.get("/health").status()).isEqualTo(200);
            assertThat(client.post("/reset", "{}").status()).isEqualTo(503);
            try (Socket late = client.connect()) {
                assertThat(late.next().at("/data/message").stringValue()).contains("about to stop");
            }
            assertThat(playing.ask("{\"type\":\"reset\"}").at("/data/message").stringValue())
                    .contains("about to stop");

            assertThat(drained).isNotDone();
            String end = "{\"action_type\":\"submit_severity\",\"parameters\":{\"severity\":\"P1\"}}";
            assertThat(playing.ask("{\"type\":\"step\",\"data\":" + end + "}")
                            .at("/data/done")
                            .booleanValue())
                    .isTrue();
            assertThat(playing.nextHeard()).isEqualTo("closed 1001");
            assertThat(drained).isNotDone();
            assertThat(client.post("/step", "{\"episode_id\":\"over http\"," + end.substring(1))
                            .status())
                    .isEqualTo(200);
            assertThat(drained.get()).isTrue();
        }
    }

    @Test
    void anEpisodeThatGoesOnForTooLongIsNotWaitedFor() {
        try (Socket playing = client.connect()) {
            playing.ask("{\"type\":\"reset\"}");
            assertThat(server().drain(Duration.ofMillis(50))).isFalse();
            server().close();
            assertThat(playing.nextHeard()).isEqualTo("closed 1001");
        }
    }
}
