package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.BundleException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var lens = Lens.forGrades(scenario, Reads.of(scenario.environment().rules(), scenario.task()));
        var all = game.reachable(true);
        var answered = game.reachable(false);
        Map<Object, BruteForce.Node> byKeyAndSteps = new HashMap<>();
        Map<Object, BruteForce.Node> byKey = new HashMap<>();
        for (var node : game.nodes()) {
            var key = lens.key(node.position());
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

    @Test
    void servicesBeyondTheSixtyFourthAreToldApart() throws BundleException {
        String services =
                IntStream.range(0, 70).mapToObj(number -> "s" + number).collect(Collectors.joining(", "));
        var compilation = Compiler.compile(SourceSet.of(new SourceFile("many.incident", """
                package many
                topology crowd { service %s }
                environment desk "Look around" {
                  diagnostic look(service: exact service) "what there is to see"
                  submission stop() "enough"
                  task looking "Look" { steps 3  allow look, stop  answer stop  rubric seen }
                  rubric seen { seen = 0.5 * min(count(new-query) + services_queried, 2) }
                }
                incident calm on crowd "Nothing" {
                  summary "Look."
                  alert "Nothing" { affects s0 }
                  evidence look { otherwise "nothing" }
                }
                scenario ONE = calm as looking
                """.formatted(services))));
        assertThat(compilation.bundles()).as("%s", compilation.diagnostics()).hasSize(1);
        var scenario = Environment.of(compilation.bundles().get(0)).scenarios().get(0);
        var lens = Lens.forGrades(scenario, Reads.of(scenario.environment().rules(), scenario.task()));
        // In a word of 64 bits these two would be the same.
        var sorted = scenario.record().services();
        assertThat(lens.key(after(scenario, sorted.get(0).name())))
                .isNotEqualTo(lens.key(after(scenario, sorted.get(64).name())));
    }

    private static Position after(Scenario scenario, String service) {
        return Position.start(scenario).after(scenario.move("look", service).orElseThrow());
    }
}
