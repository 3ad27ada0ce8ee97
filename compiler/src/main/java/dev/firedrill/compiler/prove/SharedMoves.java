package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The moves of a list that is played on every scenario of a task: what matters in any of them, and moves whose free texts
 * serve several of them at once. Answers are no part of it.
 */
final class SharedMoves {
    private SharedMoves() {}

    /** The moves in a fixed order. */
    static List<ActionRequest> of(TaskGame game) {
        Set<ActionRequest> moves = new LinkedHashSet<>();
        for (Scenario scenario : game.scenarios()) {
            Alphabet.moves(scenario).stream().map(Option::request).forEach(moves::add);
        }
        moves.addAll(respelled(game, List.copyOf(moves)));
        moves.addAll(merged(game, List.copyOf(moves)));
        return List.copyOf(moves);
    }

    /** The same moves about services, by names that mean them in some scenarios and not in others. */
    private static List<ActionRequest> respelled(TaskGame game, List<ActionRequest> moves) {
        var names = SharedNames.of(game.scenarios());
        List<ActionRequest> respelled = new ArrayList<>();
        for (Action action : game.environment().rules().actions()) {
            for (Parameter parameter : action.parameters()) {
                if (parameter.type() == ParameterType.SERVICE && !parameter.exact()) {
                    moves.stream()
                            .filter(move -> move.action().equals(action.name()))
                            .filter(move -> move.parameters().containsKey(parameter.name()))
                            .forEach(move -> names.insteadOf(text(move, parameter))
                                    .forEach(name -> respelled.add(with(move, parameter, name))));
                }
            }
        }
        return respelled;
    }

    private static String text(ActionRequest move, Parameter parameter) {
        return Objects.requireNonNull(move.parameters().get(parameter.name())).asString("");
    }

    private static ActionRequest with(ActionRequest move, Parameter parameter, String name) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>(move.parameters());
        parameters.put(parameter.name(), StringNode.valueOf(name));
        return new ActionRequest(move.action(), parameters);
    }

    /** Moves that differ in their free texts alone, as one that says all of them. */
    private static List<ActionRequest> merged(TaskGame game, List<ActionRequest> moves) {
        Map<String, Set<String>> texts = game.environment().rules().actions().stream()
                .collect(Collectors.toMap(Action::name, SharedMoves::texts));
        Map<ActionRequest, List<ActionRequest>> groups = new LinkedHashMap<>();
        for (ActionRequest move : moves) {
            Set<String> free = texts.getOrDefault(move.action(), Set.of());
            if (!free.isEmpty()) {
                var rest = new LinkedHashMap<>(move.parameters());
                rest.keySet().removeAll(free);
                groups.computeIfAbsent(new ActionRequest(move.action(), rest), key -> new ArrayList<>())
                        .add(move);
            }
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> merged(group.getKey(), group.getValue()))
                .toList();
    }

    private static Set<String> texts(Action action) {
        return action.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.TEXT)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    private static ActionRequest merged(ActionRequest rest, List<ActionRequest> moves) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        for (ActionRequest move : moves) {
            move.parameters().forEach((name, value) -> {
                if (!rest.parameters().containsKey(name)) {
                    said.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value.asString());
                }
            });
        }
        var all = ActionRequest.of(
                rest.action(),
                said.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, text -> String.join(", ", text.getValue()))));
        var parameters = new LinkedHashMap<>(rest.parameters());
        parameters.putAll(all.parameters());
        return new ActionRequest(rest.action(), parameters);
    }
}
