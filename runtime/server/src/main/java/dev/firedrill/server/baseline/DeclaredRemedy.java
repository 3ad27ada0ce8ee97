package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import dev.firedrill.server.baseline.DeclaredMoves.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a scenario's remedy as moves, each after those that it has to come after. */
record DeclaredRemedy(Scenario scenario) {
    /** The moves; none where the task does not offer them. */
    List<ActionRequest> moves() {
        return steps().stream().map(Step::move).toList();
    }

    /** The same with the index of each. */
    List<Step> steps() {
        var declared = new DeclaredMoves(scenario);
        List<RemedyStep> all = scenario.record().remedy().steps();
        List<Step> steps = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (int index = 0; index < all.size(); index++) {
                RemedyStep step = all.get(index);
                if (!done.contains(index) && done.containsAll(step.after())) {
                    int place = index;
                    done.add(index);
                    declared.action(step.move().action())
                            .ifPresent(action -> steps.add(new Step(place, move(action, step))));
                    more = true;
                    break;
                }
            }
        }
        return steps;
    }

    private static ActionRequest move(Action action, RemedyStep step) {
        Map<String, String> arguments = DeclaredMoves.arguments(action, step.move());
        for (Parameter parameter : action.parameters()) {
            boolean free = parameter.type() == ParameterType.TEXT && !arguments.containsKey(parameter.name());
            if (free && !step.mentions().keywords().isEmpty()) {
                arguments.put(parameter.name(), Truth.saying(step.mentions()));
            } else if (free && !parameter.optional()) {
                arguments.put(parameter.name(), "as it should be");
            }
        }
        return ActionRequest.of(action.name(), arguments);
    }
}
