package dev.firedrill.compiler.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.prove.Sayings.Saying;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A small game that was played in every way, and what is proved of it held against that.
 *
 * @param knowing for each scenario what all episodes come to
 * @param reading for each scenario what those come to in which only names are used that were shown
 */
record SmallGame(long seed, int steps, Environment environment, List<Tally> knowing, List<Tally> reading, Lists lists) {
    /** Figures of what leads nowhere, which is told beside the claim. */
    private static final Set<String> DESCRIBED = Set.of("positions", "dead ends", "positions too late");

    /** Steps that are played in one scenario at most. */
    private static final int MOST = 1_000;

    /** Games that have more to play are left out, the next with the same remainder taken. */
    private static final long NEXT = 1_000_000;

    private static final int MOST_BUDGET = 4;

    /** The game of a number, with the longest budget for which it can be played in every way. */
    static SmallGame of(long number) {
        for (long seed = number; ; seed += NEXT) {
            Bundle bundle = SpokenGames.bundle(seed, MOST_BUDGET);
            var rules = bundle.environment();
            List<List<Saying>> sayings = bundle.scenarios().stream()
                    .map(scenario -> Sayings.of(rules, List.of(scenario)))
                    .toList();
            for (int steps = MOST_BUDGET; steps >= 2 && sayings.stream().noneMatch(List::isEmpty); steps--) {
                Optional<SmallGame> found = of(seed, steps, sayings);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
    }

    private static Optional<SmallGame> of(long seed, int steps, List<List<Saying>> sayings) {
        var environment = SpokenGames.environment(seed, steps);
        List<Tally> knowing = new ArrayList<>();
        List<Tally> reading = new ArrayList<>();
        for (int index = 0; index < sayings.size(); index++) {
            Scenario scenario = environment.scenarios().get(index);
            Optional<Tally> known = Enumeration.knowing(scenario, sayings.get(index), MOST);
            Optional<Tally> read = known.isEmpty() ? known : Enumeration.reading(scenario, sayings.get(index), MOST);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            known.ifPresent(knowing::add);
            read.ifPresent(reading::add);
        }
        List<Saying> shared = Sayings.of(
                environment.rules(),
                environment.scenarios().stream().map(Scenario::record).toList());
        return Lists.of(environment, shared, 4 * MOST)
                .map(lists -> new SmallGame(seed, steps, environment, knowing, reading, lists));
    }

    TaskGame game() {
        return TaskGame.of(environment.tasks().get(0), environment, Limits.DEFAULT);
    }

    /** Holds what is proved of the claim to what was played. */
    void check(Claim claim, List<Proof> proofs) {
        for (int index = 0; index < proofs.size(); index++) {
            Proof proof = proofs.get(index);
            String label = claim.title() + ", " + proof.subject() + " in " + label();
            switch (claim) {
                case SOLVABLE -> solvable(proof, reading.get(index), label);
                case GRADED_SOUNDLY -> gradedSoundly(proof, knowing.get(index), label);
                case ALIGNED -> aligned(proof, knowing.get(index), label);
                case NOT_GAMEABLE -> lists.notGameable(proof, label);
                case REWARD_TELLS_NOTHING -> lists.rewardTellsNothing(proof, label);
                case LEARNABLE, ALIVE, NO_ANSWER_GIVEN_AWAY -> throw new AssertionError(claim);
            }
            for (Trace trace : proof.traces()) {
                assertThat(Trace.play(
                                trace.name(),
                                environment.scenario(trace.scenario()).orElseThrow(),
                                trace.moves()))
                        .as(label)
                        .isEqualTo(trace);
            }
        }
    }

    /** What has to be known to play it again. */
    String label() {
        return "seed " + seed + ", " + steps + " steps";
    }

    private void solvable(Proof proof, Tally tally, String label) {
        BigFraction pass = game().passMark();
        Map<String, BigFraction> figures = new TreeMap<>();
        tally.steps.tailMap(pass).values().stream()
                .min(Integer::compareTo)
                .ifPresent(least -> figures.put("steps shortest to the pass mark", BigFraction.of(least)));
        figures.put(
                "steps shortest to the greatest grade",
                BigFraction.of(tally.steps.lastEntry().getValue()));
        figures.put("grade shortest to the greatest grade", tally.top());
        Verdict verdict = tally.top().compareTo(pass) >= 0 ? Verdict.PROVED : Verdict.REFUTED;
        Map<String, BigFraction> said = new TreeMap<>(proof.figures());
        assertThat(said.remove("pass mark")).as(label).isEqualTo(pass);
        assertThat(said.remove("step budget")).as(label).isEqualTo(BigFraction.of(steps));
        BigFraction passing = said.remove("grade shortest to the pass mark");
        said.keySet().removeAll(DESCRIBED);
        assertThat(said).as(label).isEqualTo(figures);
        assertThat(proof.verdict()).as(label).isEqualTo(verdict);
        if (verdict == Verdict.PROVED) {
            assertThat(passing).as(label).isGreaterThanOrEqualTo(pass);
        }
    }

    private static void gradedSoundly(Proof proof, Tally tally, String label) {
        Map<String, BigFraction> figures = new TreeMap<>();
        figures.put("least grade", tally.steps.firstKey());
        figures.put("greatest grade", tally.top());
        tally.least.forEach((name, value) -> figures.put("least " + name, value));
        tally.greatest.forEach((name, value) -> figures.put("greatest " + name, value));
        flaws(tally, figures);
        Map<String, BigFraction> said = new TreeMap<>(proof.figures());
        returned(said, tally, label);
        said.keySet().removeIf(SmallGame::isByForm);
        assertThat(said).as(label).isEqualTo(figures);
        boolean idle = tally.least.size() > 1
                && tally.least.entrySet().stream()
                        .anyMatch(part -> part.getValue().equals(tally.greatest.get(part.getKey())));
        boolean sound = !idle
                && tally.steps.firstKey().signum() >= 0
                && tally.top().equals(BigFraction.ONE)
                && tally.unclamped
                        .filter(most -> most.compareTo(BigFraction.ONE) > 0)
                        .isEmpty();
        // There is more to being graded soundly than what is counted here.
        assertThat(proof.verdict()).as(label).isIn((Object[])
                (sound ? Verdict.values() : new Verdict[] {Verdict.REFUTED}));
    }

    /** By how much grades leave 0 to 1, or miss it, and what is always there. */
    private static void flaws(Tally tally, Map<String, BigFraction> figures) {
        BigFraction least = tally.steps.firstKey();
        BigFraction above = tally.top().subtract(1);
        if (above.signum() > 0 || least.signum() < 0) {
            figures.put("beyond 0 to 1", above.compareTo(least.negate()) > 0 ? above : least.negate());
        }
        if (above.signum() < 0) {
            figures.put("missing to 1", above.negate());
        }
        if (least.signum() > 0) {
            figures.put("always at least grade", least);
        }
        tally.least.forEach((part, value) -> {
            if (tally.least.size() > 1 && value.equals(tally.greatest.get(part))) {
                figures.put("always at least " + part, value);
            }
        });
    }

    /** Whether the figure depends on what the rules promise by their form, which playing does not tell. */
    private static boolean isByForm(String figure) {
        return figure.startsWith("missing to the ")
                || figure.startsWith("hidden by ")
                || figure.equals("always at least return");
    }

    /** Takes the figures about the return away, once they are what was played, or as far off as they say. */
    private static void returned(Map<String, BigFraction> said, Tally tally, String label) {
        BigFraction least = tally.leastReturn.orElseThrow();
        BigFraction most = tally.mostFrom(tally.steps.firstKey()).orElseThrow();
        Optional.ofNullable(said.remove("least return"))
                .ifPresent(figure -> assertThat(figure).as(label).isEqualTo(least));
        Optional.ofNullable(said.remove("greatest return"))
                .ifPresent(figure -> assertThat(figure).as(label).isEqualTo(most));
        Optional.ofNullable(said.remove("least return found"))
                .ifPresent(figure -> assertThat(figure).as(label).isGreaterThanOrEqualTo(least));
        Optional.ofNullable(said.remove("least possible return"))
                .ifPresent(figure -> assertThat(figure).as(label).isLessThanOrEqualTo(least));
        Optional.ofNullable(said.remove("greatest return found"))
                .ifPresent(figure -> assertThat(figure).as(label).isLessThanOrEqualTo(most));
        Optional.ofNullable(said.remove("greatest possible return"))
                .ifPresent(figure -> assertThat(figure).as(label).isGreaterThanOrEqualTo(most));
    }

    private void aligned(Proof proof, Tally tally, String label) {
        Map<String, BigFraction> figures = new TreeMap<>();
        boolean aligned = true;
        for (var mark :
                Map.of("top grade", tally.top(), "pass mark", game().passMark()).entrySet()) {
            Optional<BigFraction> at = tally.mostFrom(mark.getValue());
            Optional<BigFraction> below = tally.mostBelow(mark.getValue());
            at.ifPresent(most -> figures.put("greatest return at the " + mark.getKey(), most));
            below.ifPresent(most -> figures.put("greatest return below the " + mark.getKey(), most));
            aligned &= at.isEmpty() || below.isEmpty() || below.get().compareTo(at.get()) < 0;
        }
        tally.shaping.ifPresent(most -> figures.put("greatest return by shaping alone", most));
        assertThat(new TreeMap<>(proof.figures())).as(label).isEqualTo(figures);
        boolean otherwise =
                proof.statement().contains("pays ") || proof.statement().contains("has an order");
        assertThat(proof.verdict()).as(label).isEqualTo(aligned && !otherwise ? Verdict.PROVED : Verdict.REFUTED);
    }
}
