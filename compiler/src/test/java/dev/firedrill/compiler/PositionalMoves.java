package dev.firedrill.compiler;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.ScenarioRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Random moves that name services by their place in the list of known services, so that they fit every scenario. */
final class PositionalMoves {
    private final List<Action> actions;
    private final int services;
    private final List<String> words;
    private final Random random;

    /** A move; {@code place} is that of its service, where its target is one. */
    record Placed(Action action, int place, String word) {
        ActionRequest in(Scenario scenario) {
            Map<String, String> parameters = new HashMap<>();
            for (Parameter parameter : action.parameters()) {
                parameters.put(parameter.name(), word);
                if (parameter.type() == ParameterType.SERVICE) {
                    parameters.put(
                            parameter.name(),
                            place < scenario.services().size()
                                    ? scenario.services().get(place)
                                    : "no-such-service");
                }
            }
            return ActionRequest.of(action.name(), word.isEmpty() ? Map.of() : parameters);
        }
    }

    PositionalMoves(Task task, Random random) {
        this.actions = task.scenarios().get(0).environment().rules().actions();
        this.services = task.scenarios().get(0).services().size();
        this.words = words(task);
        this.random = random;
    }

    List<Placed> list(int length) {
        return Stream.generate(this::next).limit(length).toList();
    }

    /** One service more than there is, and now and then a word that says nothing. */
    private Placed next() {
        return new Placed(
                actions.get(random.nextInt(actions.size())),
                random.nextInt(services + 1),
                words.get(random.nextInt(words.size())));
    }

    /** The free texts of all remedies, so that a remedy of one scenario is tried in the others; and no text at all. */
    private static List<String> words(Task task) {
        List<String> words = new ArrayList<>(List.of("", "P1", "something"));
        task.scenarios().stream()
                .flatMap(scenario -> scenario.record().remedy().steps().stream())
                .map(ScenarioRecord.RemedyStep::move)
                .forEach(move -> words.add(move.target().orElseThrow()));
        return words;
    }
}
