package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Scenario;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Makes the same move in other letters, so that it is no exact repeat: with a key that no action declares. */
final class Respelling {
    private static final String AGAIN = "again";

    private final Scenario scenario;
    private final String key;
    private final Map<Move, Map<Integer, Spoken>> others = new HashMap<>();

    Respelling(Scenario scenario) {
        this.scenario = scenario;
        this.key = undeclared(scenario);
    }

    private static String undeclared(Scenario scenario) {
        var rules = scenario.environment().rules();
        Set<String> declared = new HashSet<>();
        rules.actions().forEach(action -> action.parameters().forEach(parameter -> declared.add(parameter.name())));
        rules.wire().aliases().forEach(alias -> declared.add(alias.key()));
        declared.addAll(rules.wire().action());
        declared.addAll(rules.wire().target());
        String key = AGAIN;
        while (declared.contains(key)) {
            key = "_" + key;
        }
        return key;
    }

    /** The move with the time beside it, which tells the spellings of one move from each other. */
    ActionRequest of(ActionRequest request, int time) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>(request.parameters());
        parameters.put(key, StringNode.valueOf(String.valueOf(time)));
        return new ActionRequest(request.action(), parameters);
    }

    /** The same, and what it amounts to. */
    Spoken of(Spoken spoken, int time) {
        return others.computeIfAbsent(spoken.move(), move -> new HashMap<>()).computeIfAbsent(time, at -> {
            ActionRequest other = of(spoken.request(), at);
            return new Spoken(other, scenario.move(other));
        });
    }
}
