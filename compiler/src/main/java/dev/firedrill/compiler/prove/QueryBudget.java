package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.Set;

/** The queries that a step budget leaves to whoever still has to put the incident right and to answer. */
final class QueryBudget {
    private QueryBudget() {}

    static int of(Scenario scenario, Reads reads) {
        return scenario.task().rules().steps() - 1 - (usesRemedy(reads) ? remedy(scenario) : 0);
    }

    /** Whether the rules ask for the remedy. */
    static boolean usesRemedy(Reads reads) {
        return reads.fact(Fact.REMEDY_DONE)
                || reads.fact(Fact.REMEDY_IN_ORDER)
                || reads.uses(Operation.MOVE_IS)
                || reads.pays(StandardEvent.REMEDY.spelling());
    }

    private static int remedy(Scenario scenario) {
        Set<String> offered = Set.copyOf(scenario.task().actions());
        return (int) scenario.record().remedy().steps().stream()
                .filter(step -> offered.contains(step.move().action()))
                .count();
    }
}
