package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a scenario's remedy as moves, each after those that it has to come after. */
record DeclaredRemedy(Scenario scenario) {
    /** The moves; none where the task does not offer them. */
    List<ActionRequest> moves() {
        List<RemedyStep> steps = scenario.record().remedy().steps();
        List<ActionRequest> moves = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (int index = 0; index < steps.size(); index++) {
                RemedyStep step = steps.get(index);
                if (!done.contains(index) && done.containsAll(step.after())) {
                    done.add(index);
                    Briefing.of(scenario).actions().stream()
                            .filter(action -> action.name().equals(step.move().action()))
                            .forEach(action -> moves.add(move(action, step)));
                    more = true;
                    break;
                }
            }
        }
        return moves;
    }

    private static ActionRequest move(Action action, RemedyStep step) {
        Map<String, String> arguments = new LinkedHashMap<>();
        List<Parameter> parameters = action.parameters();
        step.move().target().ifPresent(target -> arguments.put(parameters.get(0).name(), target));
        arguments.putAll(step.move().arguments());
        for (Parameter parameter : parameters) {
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
