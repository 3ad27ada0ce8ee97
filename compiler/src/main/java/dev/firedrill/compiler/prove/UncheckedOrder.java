package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.bundle.ScenarioRecord.Remedy;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;

/** Tells whether a remedy has an order that no rule of the task asks for, so that backwards is worth as much. */
final class UncheckedOrder {
    private UncheckedOrder() {}

    static boolean in(Scenario scenario, Reads reads) {
        return QueryBudget.usesRemedy(reads)
                && isOrdered(scenario.record().remedy())
                && !reads.fact(Fact.REMEDY_IN_ORDER)
                && !(readsMistakes(reads)
                        && scenario.record().mistakes().stream()
                                .map(Mistake::before)
                                .anyMatch(step -> step.isPresent()));
    }

    private static boolean isOrdered(Remedy remedy) {
        return remedy.ordered() && remedy.steps().size() > 1
                || remedy.steps().stream().anyMatch(step -> !step.after().isEmpty());
    }

    private static boolean readsMistakes(Reads reads) {
        String mistake = StandardEvent.MISTAKE.spelling();
        return reads.fact(Fact.MISTAKES)
                || reads.pays(mistake)
                || reads.counts(StandardEvent.MISTAKE)
                || reads.names(Operation.MOVE_IS).anyMatch(mistake::equals);
    }
}
