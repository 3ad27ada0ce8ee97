package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.bounds.Bound;
import dev.firedrill.engine.Environment;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Which bounds of grades and returns are found, and which are not what the rules promise. */
final class GradedSoundlyTest {
    private static final Theorem SOUND = new GradedSoundly();
    private static final int GAMES = Integer.getInteger("small.games", 200);

    /** The demo's repair under another rubric. */
    private static Proof graded(String rubric) throws Exception {
        return Worlds.proof(
                SOUND,
                Worlds.demo(
                        "environment other extends demo { rubric recovery { " + rubric
                                + " } } scenario again = endless-export as other.fix",
                        "other"),
                "again");
    }

    private static void holds(String rubric) throws Exception {
        Proof proof = graded(rubric);
        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
    }

    private static void fails(String rubric, String flaw) throws Exception {
        Proof proof = graded(rubric);
        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.statement()).endsWith("; " + flaw);
        assertThat(proof.traces()).isNotEmpty();
    }

    @Test
    void theDemoIsGradedSoundlyAndItsBoundsAreTold() throws Exception {
        Proof proof = Worlds.proof(SOUND, Worlds.demo("scenario again = endless-export as fix"), "again");

        assertThat(proof.verdict()).as(proof.statement()).isEqualTo(Verdict.PROVED);
        assertThat(proof.statement()).isEqualTo("the grade goes from 0 to 1; the return goes from -1.2 to 1.18");
        assertThat(proof.figures())
                .containsEntry("least return", BigFraction.of(-6, 5))
                .containsEntry("greatest return", BigFraction.of(59, 50))
                .containsEntry("greatest fixed", BigFraction.of(2, 5));
    }

    @Test
    void nobodyCanReachOne() throws Exception {
        fails("culprit = 0.9 if answer.service is cause.service | 0.0", "nobody can reach 1");
        holds("culprit = 1.0 if answer.service is cause.service | 0.0");
    }

    @Test
    void nobodyGetsNothing() throws Exception {
        fails("culprit = 1.0 if answer.service is cause.service | 0.1", "nobody gets as little as 0");
    }

    @Test
    void aComponentIsTheSameInEveryEnding() throws Exception {
        fails(
                "culprit = 0.8 if answer.service is cause.service | 0.0  looked = 0.2 * min(1, queries + steps)",
                "nobody gets as little as 0; `looked` is always 0.2");
        holds("culprit = 0.8 if answer.service is cause.service | 0.0  looked = 0.2 * min(1, queries)");
    }

    @Test
    void aComponentCannotReachItsBound() throws Exception {
        fails(
                "culprit = 1.0 if answer.service is cause.service | 0.0"
                        + " broad = 0.5 * min(services_queried, 10) / 10 total = clamp(max(culprit, broad), 0, 1)",
                "`broad` can never reach its bound 0.5, the greatest is 0.2");
        holds("culprit = 1.0 if answer.service is cause.service | 0.0"
                + " broad = 0.5 * min(services_queried, 4) / 4 total = clamp(max(culprit, broad), 0, 1)");
    }

    @Test
    void aPenaltyCannotReachItsBound() throws Exception {
        fails(
                "culprit = 1.0 if answer.service is cause.service | 0.0"
                        + " slips = -min(2, 0.1 * mistakes) total = clamp(culprit + slips, 0, 1)",
                "`slips` can never reach its bound -2, the least is -1.2");
        holds("culprit = 1.0 if answer.service is cause.service | 0.0"
                + " slips = -min(0.3, 0.1 * mistakes) total = clamp(culprit + slips, 0, 1)");
    }

    @Test
    void aLimitHidesWhatWasEarned() throws Exception {
        fails(
                "culprit = 0.8 if answer.service is cause.service | 0.0"
                        + " fixed = 0.4 * remedy_done / remedy_steps if remedy_steps > 0 | 0.0"
                        + " total = clamp(culprit + fixed, 0, 1)",
                "a limit in `total` hides 1.2, so that what is lost above 1 costs nothing");
        holds("culprit = 0.6 if answer.service is cause.service | 0.0"
                + " fixed = 0.4 * remedy_done / remedy_steps if remedy_steps > 0 | 0.0"
                + " total = clamp(culprit + fixed, 0, 1)");
    }

    @Test
    void aLimitWithinAComponentHidesWhatWasEarnedWhereItApplies() throws Exception {
        String shared = "culprit = 0.6 if answer.service is cause.service | 0.0 fixed = min(0.4, 0.3 * remedy_done"
                + " / remedy_steps + 0.05 * min(services_queried, %d)) if remedy_steps > 0 | 0.0";
        fails(shared.formatted(4), "a limit in `fixed` hides 0.5, so that what is lost above 0.4 costs nothing");
        holds(shared.formatted(2));
    }

    @Test
    void aReturnIsMoreThanNothingWhateverIsDone() throws Exception {
        String world = """
                environment paid extends demo {
                  return = max(sum, %s)
                  task fix "Put it right" {
                    steps 6  allow query_logs, remediation, submit_report  answer submit_report  shaping busy  pass 0.1
                  }
                }
                scenario again = endless-export as paid.fix
                """;
        Proof raised = Worlds.proof(SOUND, Worlds.demo(world.formatted("0.05"), "paid"), "again");
        Proof kept = Worlds.proof(SOUND, Worlds.demo(world.formatted("0"), "paid"), "again");

        assertThat(raised.statement()).contains("nobody's return is less than 0.05");
        assertThat(raised.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(kept.statement()).doesNotContain("nobody's return");
    }

    @Test
    void aReturnWithoutAGradeCannotReachItsBound() throws Exception {
        String world = """
                environment paid extends demo {
                  return = clamp(sum, 0, %s)
                  task fix "Put it right" {
                    steps 6  allow query_logs, remediation, submit_report  answer submit_report  shaping busy  pass 0.1
                  }
                }
                scenario again = endless-export as paid.fix
                """;
        Proof low = Worlds.proof(SOUND, Worlds.demo(world.formatted("1"), "paid"), "again");
        Proof cut = Worlds.proof(SOUND, Worlds.demo(world.formatted("0.1"), "paid"), "again");
        Proof exact = Worlds.proof(SOUND, Worlds.demo(world.formatted("0.18"), "paid"), "again");

        assertThat(low.statement())
                .isEqualTo("the return goes from 0 to 0.18;"
                        + " the return can never reach its bound 1, the greatest is 0.18");
        assertThat(cut.statement())
                .isEqualTo("the return goes from 0 to 0.1;"
                        + " the limit of the return hides 0.18, so that what is lost above 0.1 costs nothing");
        assertThat(exact.verdict()).as(exact.statement()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void aSearchThatEndsEarlySaysWhatIsPossible() throws Exception {
        Environment demo = Worlds.demo("scenario again = endless-export as fix");
        var game = TaskGame.of(demo.task("fix").orElseThrow(), demo, new Limits(1));
        Proof proof = SOUND.prove(game).stream()
                .filter(each -> each.subject().equals("again"))
                .findFirst()
                .orElseThrow();

        assertThat(proof.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(proof.statement()).contains("best found 0.6, at most 1");
    }

    @Test
    void theBoundsOfSmallGamesAreThoseOfEveryEpisode() {
        LongStream.range(0, GAMES).parallel().forEach(seed -> {
            var environment = SmallGames.environment(seed);
            var game = TaskGame.of(environment.tasks().get(0), environment, Limits.DEFAULT);
            for (var scenario : game.scenarios()) {
                var every = BruteForce.of(scenario);
                var rubric = game.reads().rubric().orElseThrow();
                var grade = game.surveys().graded(scenario, game, rubric).grade();
                assertThat(grade.low()).as(() -> SmallGames.shown(seed)).isEqualTo(every.leastGrade());
                assertThat(grade.high()).as(() -> SmallGames.shown(seed)).isEqualTo(every.greatestGrade());
                var total = game.surveys().total(scenario, game);
                assertThat(total.atLeast().compareTo(Bound.of(every.leastReturn())))
                        .as(() -> "least return: " + SmallGames.shown(seed))
                        .isLessThanOrEqualTo(0);
                assertThat(total.atMost().compareTo(Bound.of(every.greatestReturn())))
                        .as(() -> "greatest return: " + SmallGames.shown(seed))
                        .isGreaterThanOrEqualTo(0);
            }
        });
    }
}
