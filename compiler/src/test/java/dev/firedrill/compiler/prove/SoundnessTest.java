package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What proofs leave out makes no difference: held against complete enumeration of small games. */
class SoundnessTest {
    private static final int GAMES = Integer.getInteger("small.games", 200);
    private static final int EPISODES = 150;

    @Test
    void positionsWithOneKeyReachTheSameGrades() {
        LongStream.range(0, GAMES)
                .parallel()
                .forEach(seed ->
                        SmallGames.environment(seed).scenarios().forEach(scenario -> checkLens(seed, scenario)));
    }

    private static void checkLens(long seed, Scenario scenario) {
        var game = BruteForce.of(scenario);
        var lens = new Lens(scenario, Reads.of(scenario.environment().rules(), scenario.task()));
        var all = game.reachable(true);
        var answered = game.reachable(false);
        Map<Object, BruteForce.Node> byKeyAndSteps = new HashMap<>();
        Map<Object, BruteForce.Node> byKey = new HashMap<>();
        for (var node : game.nodes()) {
            var key = lens.key(node.position(), 0);
            var same = byKeyAndSteps.putIfAbsent(Map.entry(key, node.position().steps()), node);
            if (same != null) {
                assertThat(all.get(node))
                        .as(() -> "equal keys at equal steps: " + SmallGames.shown(seed))
                        .isEqualTo(all.get(same));
            }
            // Breadth first, so that the first one has the fewest steps.
            var earlier = byKey.putIfAbsent(key, node);
            if (earlier != null) {
                assertThat(answered.get(earlier))
                        .as(() -> "equal keys, more steps left: " + SmallGames.shown(seed))
                        .containsAll(answered.get(node));
            }
        }
    }

    @Test
    void noOtherMoveReachesAnotherGradeOrReturn() {
        LongStream.range(0, GAMES)
                .parallel()
                .forEach(seed ->
                        SmallGames.environment(seed).scenarios().forEach(scenario -> checkAlphabet(seed, scenario)));
    }

    private static void checkAlphabet(long seed, Scenario scenario) {
        Set<Map.Entry<BigFraction, BigFraction>> results =
                BruteForce.of(scenario).results();
        var play = new RandomRequests(scenario, new Random(seed));
        for (int episode = 0; episode < EPISODES; episode++) {
            Position position = Position.start(scenario);
            List<ActionRequest> made = new ArrayList<>();
            while (!position.done()) {
                ActionRequest request = play.next();
                made.add(request);
                position = position.after(scenario.move(request));
            }
            var end = position;
            assertThat(results)
                    .as(() -> made + " in " + scenario.id() + ": " + SmallGames.shown(seed))
                    .contains(Map.entry(BruteForce.grade(end), end.cumulative()));
        }
    }
}
