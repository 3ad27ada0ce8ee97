package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of an episode pay in all, where no grade is added: no more than the return may be. What is paid beyond
 * that makes up for mistakes, so that they cost nothing.
 */
final class PromisedReturn {
    private final Scenario scenario;
    private final Optional<BigFraction> promised;
    private final boolean complete;
    private final @Nullable Ending best;

    private PromisedReturn(Scenario scenario, TaskGame game) {
        this.scenario = scenario;
        this.promised = game.environment()
                .rules()
                .returns()
                .filter(PromisedReturn::isOfSum)
                .flatMap(RuleNumbers::greatestClamped);
        Takings takings = game.surveys().takings(scenario, game);
        this.complete = takings.complete();
        this.best = takings.richest();
    }

    static Proof prove(Scenario scenario, TaskGame game) {
        return new PromisedReturn(scenario, game).proof();
    }

    private static boolean isOfSum(Expression rule) {
        return rule instanceof Call call
                && call.arguments().get(0) instanceof Reading reading
                && reading.fact() == Fact.SUM;
    }

    private Proof proof() {
        Map<String, BigFraction> figures = new LinkedHashMap<>();
        BigFraction most = best == null ? BigFraction.ZERO : best.sum();
        figures.put("greatest sum of rewards", most);
        promised.ifPresent(limit -> figures.put("promised", limit));
        boolean more = promised.filter(limit -> most.compareTo(limit) > 0).isPresent();
        String paid = "the rewards of an episode add up to " + Figures.shown(most) + " at most";
        return new Proof(
                Claim.ALIGNED,
                scenario.task().id(),
                Optional.of(scenario.id()),
                more ? Verdict.REFUTED : complete ? Verdict.PROVED : Verdict.UNKNOWN,
                promised.map(limit -> paid + ", and the return ends at " + Figures.shown(limit))
                        .orElse(paid),
                figures,
                best == null ? List.of() : List.of(Trace.play("greatest sum of rewards", scenario, best.path())));
    }
}
