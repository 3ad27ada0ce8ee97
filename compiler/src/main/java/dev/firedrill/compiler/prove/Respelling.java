package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes the same move in other letters, so that it is no exact repeat.
 *
 * @param key a key that no action of the environment declares, which is passed over
 */
record Respelling(String key) {
    private static final String AGAIN = "again";

    /** How moves are respelled in a scenario. */
    static Respelling in(Scenario scenario) {
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
        return new Respelling(key);
    }

    /** The move with the time beside it, which tells the spellings of one move from each other. */
    ActionRequest of(ActionRequest request, int time) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>(request.parameters());
        parameters.put(key, StringNode.valueOf(String.valueOf(time)));
        return new ActionRequest(request.action(), parameters);
    }
}
