package dev.firedrill.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.benchmarks.ShippedEnvironment;
import dev.firedrill.server.FiredrillServer;
import org.junit.jupiter.api.Test;

/** A few thousand hostile requests and messages from a fixed seed. */
final class FuzzTest {
    private static final int COUNT = 4_000;

    @Test
    void nothingHostileFindsAFaultOrLeavesASession() throws Exception {
        try (FiredrillServer server = Fuzz.server(ShippedEnvironment.load())) {
            var fuzz = new Fuzz(server);
            fuzz.run(COUNT, 5);
            assertThat(fuzz.findings().faults()).isEmpty();
            assertThat(fuzz.findings().outcomes())
                    .containsKeys("HTTP 200", "HTTP 422", "broken HTTP 400", "message answered", "slow line let go");
        }
    }
}
