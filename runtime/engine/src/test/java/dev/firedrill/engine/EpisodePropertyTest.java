package dev.firedrill.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every episode, tried on seeded random ones. */
class EpisodePropertyTest {
    static Stream<Scenario> scenarios() {
        return Stream.of(Fixtures.CLOUD, Fixtures.HARBOUR).flatMap(environment -> environment.scenarios().stream());
    }

    private static List<ActionRequest> requests(Scenario scenario, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, 20)
                .mapToObj(step -> RandomPlay.request(scenario, random))
                .toList();
    }

    private static String everything(Episode episode) {
        return Fixtures.json(episode::writeStep) + Fixtures.json(episode::writeState) + episode.coverage();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theRewardsAddUpToTheSum(Scenario scenario) {
        for (int seed = 0; seed < 300; seed++) {
            var episode = scenario.start("e", Fixtures.STOPPED);
            var sum = BigFraction.ZERO;
            for (var request : requests(scenario, seed)) {
                if (episode.step(request) != StepOutcome.OVER) {
                    sum = sum.add(episode.reward());
                }
                assertThat(episode.sum()).isEqualTo(sum);
            }
            assertThat(episode.done()).isTrue();
            assertThat(episode.steps())
                    .isLessThanOrEqualTo(scenario.task().rules().steps());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void thePositionAfterAStepIsTheStepOfThePosition(Scenario scenario) {
        for (int seed = 0; seed < 200; seed++) {
            var episode = scenario.start("e", Fixtures.STOPPED);
            var position = Position.start(scenario);
            for (var request : requests(scenario, seed)) {
                var move = scenario.move(request);
                var before = position;
                position = before.after(move);
                assertThat(before).isEqualTo(episode.position());
                episode.step(move);
                assertThat(episode.position()).isEqualTo(position).hasSameHashCodeAs(position);
                assertThat(episode.reward()).isEqualTo(position.reward());
                assertThat(episode.shaping()).isEqualTo(position.shaping());
                assertThat(episode.cumulative()).isEqualTo(position.cumulative());
                assertThat(episode.grade()).isEqualTo(position.grade());
            }
            assertThat(position.done()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRefusedStepChangesNothing(Scenario scenario) {
        assumeThat(scenario.environment().rules().afterEnd().refusal()).isPresent();
        for (int seed = 0; seed < 50; seed++) {
            var episode = scenario.start("e", Fixtures.STOPPED);
            requests(scenario, seed).forEach(episode::step);
            var before = everything(episode);
            assertThat(episode.step(requests(scenario, seed + 1).get(0))).isEqualTo(StepOutcome.OVER);
            assertThat(everything(episode)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSameMovesGiveTheSameBytes(Scenario scenario) {
        for (int seed = 0; seed < 100; seed++) {
            var first = scenario.start("e", Fixtures.STOPPED);
            var second = scenario.start("e", Fixtures.STOPPED);
            for (var request : requests(scenario, seed)) {
                first.step(request);
                second.step(scenario.move(request));
                assertThat(everything(first)).isEqualTo(everything(second));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void interleavedEpisodesDoNotDisturbOneAnother(Scenario scenario) {
        var alone = new ArrayList<String>();
        for (int seed = 0; seed < 8; seed++) {
            var episode = scenario.start("e", Fixtures.STOPPED);
            requests(scenario, seed).forEach(episode::step);
            alone.add(everything(episode));
        }
        var together = IntStream.range(0, 8)
                .mapToObj(seed -> scenario.start("e", Fixtures.STOPPED))
                .toList();
        for (int step = 0; step < 20; step++) {
            for (int seed = 0; seed < 8; seed++) {
                together.get(seed).step(requests(scenario, seed).get(step));
            }
        }
        assertThat(together.stream().map(EpisodePropertyTest::everything)).containsExactlyElementsOf(alone);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aCopyGoesItsOwnWay(Scenario scenario) {
        for (int seed = 0; seed < 50; seed++) {
            var requests = requests(scenario, seed);
            var straight = scenario.start("e", Fixtures.STOPPED);
            var forked = scenario.start("e", Fixtures.STOPPED);
            for (var request : requests) {
                var branch = forked.copy();
                requests(scenario, seed + 1_000).forEach(branch::step);
                forked = forked.copy();
                forked.step(request);
                straight.step(request);
                assertThat(everything(forked)).isEqualTo(everything(straight));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingHappensAfterTheEnd(Scenario scenario) {
        var episode = scenario.start("e", Fixtures.STOPPED);
        var requests = requests(scenario, 5);
        while (!episode.done()) {
            episode.step(requests.get(episode.steps()));
        }
        var sum = episode.sum();
        int steps = episode.steps();
        assertThat(episode.step(requests.get(0))).isEqualTo(StepOutcome.OVER);
        assertThat(episode.sum()).isEqualTo(sum);
        assertThat(episode.steps()).isEqualTo(steps);
        assertThat(episode.reward()).isEqualTo(BigFraction.ZERO);
    }
}
