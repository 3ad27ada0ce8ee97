package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the best graded episodes collect with what all others can, and what steps pay where there is no grade
 * with what is promised; looks for moves that pay for nothing, and for an order that is declared and makes no difference.
 */
final class Aligned extends ScenarioTheorem {
    @Override
    public Claim claim() {
        return Claim.ALIGNED;
    }

    @Override
    Proof prove(Scenario scenario, TaskGame game) {
        Proof proof = game.graded() ? compare(scenario, game) : PromisedReturn.prove(scenario, game);
        return withFaults(proof, scenario, game);
    }

    private static Proof compare(Scenario scenario, TaskGame game) {
        return new Returns(scenario, game.passMark(), game.surveys().takings(scenario, game)).proof();
    }

    private static Proof withFaults(Proof proof, Scenario scenario, TaskGame game) {
        List<String> faults = new ArrayList<>();
        List<Trace> traces = new ArrayList<>(proof.traces());
        IdlePay.of(scenario).ifPresent(found -> {
            faults.add(found.statement());
            traces.add(found.trace());
        });
        if (UncheckedOrder.in(scenario, game.reads())) {
            faults.add("the remedy has an order, and in any other it is worth as much");
            traces.add(Trace.play("the remedy, backwards", scenario, BackwardsRemedy.of(scenario)));
        }
        return faults.isEmpty()
                ? proof
                : new Proof(
                        proof.claim(),
                        proof.task(),
                        proof.scenario(),
                        Verdict.REFUTED,
                        proof.statement() + "; " + String.join("; ", faults),
                        proof.figures(),
                        traces);
    }

    /** What is collected by the grade that it comes with. */
    private record Returns(Scenario scenario, BigFraction pass, Takings takings) {
        /** The ending that collects the most among the grades from the first to below the second, where there is one. */
        private Optional<Ending> most(@Nullable BigFraction from, @Nullable BigFraction below) {
            return takings.best().entrySet().stream()
                    .filter(entry -> from == null || entry.getKey().compareTo(from) >= 0)
                    .filter(entry -> below == null || entry.getKey().compareTo(below) < 0)
                    .map(Map.Entry::getValue)
                    .reduce((one, other) -> other.total().compareTo(one.total()) > 0 ? other : one);
        }

        private Proof proof() {
            BigFraction top = takings.best().lastKey();
            Map<String, BigFraction> figures = new LinkedHashMap<>();
            List<Trace> traces = new ArrayList<>();
            add("greatest return at the top grade", most(top, null), figures, traces);
            add("greatest return below the top grade", most(null, top), figures, traces);
            add("greatest return at the pass mark", most(pass, null), figures, traces);
            add("greatest return below the pass mark", most(null, pass), figures, traces);
            Optional.ofNullable(takings.shaped()).ifPresent(ending -> {
                figures.put("greatest return by shaping alone", ending.shaping());
                traces.add(Trace.play("greatest shaping", scenario, ending.path()));
            });
            boolean aligned = isLess(most(null, top), most(top, null)) && isLess(most(null, pass), most(pass, null));
            Verdict verdict = !aligned ? Verdict.REFUTED : takings.complete() ? Verdict.PROVED : Verdict.UNKNOWN;
            return new Proof(
                    Claim.ALIGNED,
                    scenario.task().id(),
                    Optional.of(scenario.id()),
                    verdict,
                    "the greatest return is " + shown(most(top, null)) + " at the top grade and "
                            + shown(most(null, top)) + " below it, " + shown(most(pass, null))
                            + " at the pass mark and "
                            + shown(most(null, pass)) + " below it",
                    figures,
                    traces);
        }

        private static boolean isLess(Optional<Ending> lower, Optional<Ending> upper) {
            return lower.isEmpty()
                    || upper.isEmpty()
                    || lower.get().total().compareTo(upper.get().total()) < 0;
        }

        private static String shown(Optional<Ending> ending) {
            return ending.map(found -> Figures.shown(found.total())).orElse("nothing");
        }

        private void add(String name, Optional<Ending> ending, Map<String, BigFraction> figures, List<Trace> traces) {
            ending.ifPresent(found -> {
                figures.put(name, found.total());
                traces.add(Trace.play(name, scenario, found.path()));
            });
        }
    }
}
