package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.rules.TruthDependence;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What steps pay does not tell the answer. It cannot where no rule that pays depends on the truth; otherwise the least
 * number of moves is looked for after which what such rules paid differs between any two scenarios with different keys.
 */
final class RewardTellsNothing implements Theorem {
    @Override
    public Claim claim() {
        return Claim.REWARD_TELLS_NOTHING;
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        EnvironmentRules rules = game.environment().rules();
        BitSet telling = telling(game, rules);
        ProofText text = new ProofText();
        Verdict verdict;
        if (telling.isEmpty()) {
            verdict = Verdict.PROVED;
            text.say("what a step pays follows from what is shown at reset and the moves so far");
        } else {
            verdict = Probes.of(game, telling).judge(text);
            if (rules.publicRewards()) {
                verdict = Verdict.REFUTED;
                text.say("rewards are declared public, and rules of the shaping depend on the truth: "
                        + told(game, telling));
            }
        }
        return List.of(new Proof(
                Claim.REWARD_TELLS_NOTHING,
                game.task().id(),
                Optional.empty(),
                verdict,
                text.statement(),
                text.figures(),
                text.traces()));
    }

    /** The rules of the task's shaping that depend on the truth, by their places. */
    private static BitSet telling(TaskGame game, EnvironmentRules rules) {
        var dependence =
                TruthDependence.of(rules.events().stream().collect(Collectors.toMap(Event::name, Event::when)));
        List<ShapingRule> column = game.reads().shaping().map(Shaping::rules).orElse(List.of());
        BitSet telling = new BitSet();
        for (int place = 0; place < column.size(); place++) {
            ShapingRule rule = column.get(place);
            telling.set(
                    place,
                    dependence.tells(rule.event())
                            || Stream.concat(Stream.of(rule.amount()), rule.when().stream())
                                    .anyMatch(part -> dependence.in(part).isPresent()));
        }
        return telling;
    }

    private static String told(TaskGame game, BitSet telling) {
        return telling.stream()
                .mapToObj(place ->
                        game.reads().shaping().orElseThrow().rules().get(place).event())
                .distinct()
                .collect(Collectors.joining("`, `", "`", "`"));
    }
}
