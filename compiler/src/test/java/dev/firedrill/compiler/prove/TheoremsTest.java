package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is proved of small games is what comes of playing them in every way, figure by figure. */
class TheoremsTest {
    private static final int GAMES = Integer.getInteger("small.games", 1_000);
    private static final List<Theorem> THEOREMS =
            List.of(new Solvable(), new GradedSoundly(), new NotGameable(), new Aligned(), new RewardTellsNothing());

    @Test
    void figuresAndVerdictsAreThoseOfEveryEpisode() {
        Map<Long, String> wrong = new ConcurrentSkipListMap<>();
        LongStream.range(0, GAMES).parallel().forEach(number -> check(number, wrong));
        assertThat(wrong).as("games by number").isEmpty();
    }

    private static void check(long number, Map<Long, String> wrong) {
        var played = SmallGame.of(number);
        for (Theorem theorem : THEOREMS) {
            try {
                played.check(theorem.claim(), theorem.prove(played.game()));
            } catch (AssertionError | RuntimeException e) {
                wrong.merge(
                        number, played.label() + ": " + theorem.claim() + ": " + e, (one, other) -> one + "\n" + other);
            }
        }
    }
}
