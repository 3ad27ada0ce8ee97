package dev.firedrill.server.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class StatisticsTest {
    private static final Offset<Double> CLOSE = within(1e-4);

    @Test
    void passAtKIsTheShareOfTriesThatHoldAHit() {
        assertThat(Statistics.passAt(1, 4, 1)).isCloseTo(0.25, CLOSE);
        // Of the 6 pairs of 4 tries, 3 hold the one that passed.
        assertThat(Statistics.passAt(2, 4, 1)).isCloseTo(0.5, CLOSE);
        // Of the 10 triples of 5 tries, 9 hold one of the two that passed.
        assertThat(Statistics.passAt(3, 5, 2)).isCloseTo(0.9, CLOSE);
        assertThat(Statistics.passAt(3, 4, 2)).isEqualTo(1);
        assertThat(Statistics.passAt(4, 4, 0)).isZero();
    }

    @Test
    void wilsonsIntervalIsTheOneOfTheTables() {
        Statistics.Interval half = Statistics.wilson(5, 10);
        assertThat(half.low()).isCloseTo(0.2366, CLOSE);
        assertThat(half.high()).isCloseTo(0.7634, CLOSE);
        Statistics.Interval none = Statistics.wilson(0, 10);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, CLOSE);
    }

    @Test
    void theBootstrapDrawsRepeatsAndNotScenarios() {
        double[][][] withoutChance = {{{1, 1, 1}, {0, 0, 0}}};
        assertThat(Statistics.bootstrap(withoutChance, 0)).isEqualTo(new Statistics.Interval(0.5, 0.5));

        double[][][] withChance = {{{0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1}}};
        Statistics.Interval interval = Statistics.bootstrap(withChance, 7);
        // The deviation of the mean of 16 draws from halves is 1/8.
        assertThat(interval.low()).isBetween(0.5 - 2.5 / 8, 0.5 - 1.5 / 8);
        assertThat(interval.high()).isBetween(0.5 + 1.5 / 8, 0.5 + 2.5 / 8);
        assertThat(Statistics.bootstrap(withChance, 7)).isEqualTo(interval);
    }

    @Test
    void theMeanIsThatOfTheScenariosMeans() {
        assertThat(Statistics.mean(new double[][] {{1, 0}, {1, 1}, {0, 0}})).isEqualTo(0.5);
    }
}
