package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Log lines, figures and series as fields read them, and queries that find nothing. */
class TelemetryTest {
    private static final InstantSource SPRING = InstantSource.fixed(Instant.parse("2026-03-01T14:05:09.870Z"));

    private static Episode start(boolean wall) throws BundleException {
        var json = Golden.text("bundles/harbour.json");
        var changed = wall ? json.replaceFirst("\"seconds\": 300,", "\"seconds\": 300, \"wall\": true,") : json;
        var environment = Environment.of(BundleReader.read(changed.getBytes(StandardCharsets.UTF_8)));
        return environment.scenario("berth-1").orElseThrow().start("e", SPRING);
    }

    private static Value logs(Episode episode, int lines) {
        var number = new Expression.Number(BigDecimal.valueOf(lines));
        return episode.evaluate(Call.of(Operation.LOGS, number));
    }

    private static Value json(String json) {
        return new Value.Json(json.replace('\'', '"'));
    }

    @Test
    void timesAreRelativeToTheRealStartWhereRealTimeCounts() throws BundleException {
        assertThat(logs(start(true), 3))
                .isEqualTo(json("["
                        + "{'timestamp':'2026-03-01T14:03:39','level':'INFO','service':'pump-main','message':'the pump runs'},"
                        + "{'timestamp':'2026-03-01T14:05:09','level':'WARN','service':'lock','message':'gate closed'},"
                        + "{'timestamp':'2026-03-01T14:05:14','level':'INFO','service':'pump-main','message':'the pump runs'}"
                        + "]"));
    }

    @Test
    void timesAreRelativeToTheEpochWhereTimeIsSimulated() throws BundleException {
        assertThat(logs(start(false), 1))
                .isEqualTo(json("[{'timestamp':'1970-01-01T00:00:05','level':'INFO','service':'pump-main',"
                        + "'message':'the pump runs'}]"));
    }

    @Test
    void aQueryThatFindsNothingSaysSoEveryTime() throws BundleException {
        var episode = start(false);
        for (int times = 1; times <= 2; times++) {
            episode.step(Fixtures.request("listen", "service", "pump-main"));
            assertThat(episode.happened("empty-query")).isTrue();
            assertThat(episode.happened(times == 1 ? "new-service" : "repeat-query"))
                    .isTrue();
            assertThat(episode.count("empty-query")).isEqualTo(times);
        }
        episode.step(Fixtures.request("inspect", "service", "pump-main"));
        assertThat(episode.happened("empty-query")).isFalse();
    }

    @Test
    void aCopyKnowsWhatItsOriginalKnewAndNoMore() throws BundleException {
        var episode = start(false);
        episode.step(Fixtures.request("inspect", "service", "crane-east"));
        var copy = episode.copy();
        var known = logs(episode, 1000);
        copy.step(Fixtures.request("listen", "service", "pump-spare"));
        var trends = Call.of(Operation.SERIES, new Expression.Word("listen"));

        assertThat(logs(copy, 1000)).isEqualTo(known);
        assertThat(episode.evaluate(trends)).isEqualTo(json("{}"));
        assertThat(copy.evaluate(trends))
                .isEqualTo(json("{'pump-spare':{'rpm':{'every_seconds':900,'values':[1200,800.5,0]}}}"));
    }
}
