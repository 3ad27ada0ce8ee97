package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Real time counts where a task says so, and only there. */
class ClockTest {
    private final AtomicLong seconds = new AtomicLong();

    private Episode start(boolean wall) throws BundleException {
        var json = Golden.text("bundles/harbour.json");
        var changed = wall ? json.replaceFirst("\"seconds\": 300,", "\"seconds\": 300, \"wall\": true,") : json;
        var environment = Environment.of(BundleReader.read(changed.getBytes(StandardCharsets.UTF_8)));
        return environment.scenario("berth-1").orElseThrow().start("e", () -> Instant.ofEpochSecond(seconds.get()));
    }

    private static Value left(Episode episode) {
        return episode.evaluate(new Expression.Reading(Fact.TIME_REMAINING));
    }

    private static Value seconds(int number) {
        return new Value.Number(BigFraction.of(number));
    }

    @Test
    void simulatedTimeCountsWhatActionsDeclare() throws BundleException {
        var episode = start(false);
        seconds.set(1_000);
        episode.step(Fixtures.request("listen", "service", "lock"));
        assertThat(left(episode)).isEqualTo(seconds(270));
    }

    @Test
    void wallTimeCountsTheClock() throws BundleException {
        var episode = start(true);
        seconds.set(299);
        episode.step(Fixtures.request("listen", "service", "lock"));
        assertThat(left(episode)).isEqualTo(seconds(1));
        seconds.set(50);
        assertThat(left(episode)).isEqualTo(seconds(1));
    }

    @Test
    void anActionAfterTheTimeIsUpHasNoEffect() throws BundleException {
        var episode = start(true);
        seconds.set(300);
        assertThat(episode.step(Fixtures.request("fix", "service", "crane-east", "details", "fuse")))
                .isEqualTo(StepOutcome.ENDED);
        assertThat(episode.happened("remedy")).isFalse();
        assertThat(episode.happened("timeout")).isTrue();
        seconds.set(999);
        assertThat(left(episode)).isEqualTo(seconds(0));
    }
}
