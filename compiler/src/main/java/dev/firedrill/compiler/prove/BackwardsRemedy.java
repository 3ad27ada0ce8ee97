package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The steps of a scenario's remedy from the last to the first. */
final class BackwardsRemedy {
    private BackwardsRemedy() {}

    static List<ActionRequest> of(Scenario scenario) {
        List<RemedyStep> steps = new ArrayList<>(scenario.record().remedy().steps());
        Collections.reverse(steps);
        List<Option> options = Alphabet.moves(scenario);
        return steps.stream()
                .flatMap(step -> options.stream()
                        .map(Option::request)
                        .filter(request -> makes(scenario, request, step))
                        .limit(1))
                .toList();
    }

    private static boolean makes(Scenario scenario, ActionRequest request, RemedyStep step) {
        return request.action().equals(step.move().action())
                && scenario.move(request)
                        .makes(scenario.record().remedy().steps().indexOf(step));
    }
}
