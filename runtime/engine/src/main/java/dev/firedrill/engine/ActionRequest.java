package dev.firedrill.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * An action as it was sent: its name and its arguments by parameter name, nulls left out, keys that no action declares
 * kept. Values have the JSON type that the parameter asks for.
 */
public record ActionRequest(String action, Map<String, JsonNode> parameters) {
    public ActionRequest {
        var sent = new LinkedHashMap<>(parameters);
        sent.values().removeIf(JsonNode::isNull);
        parameters = Collections.unmodifiableMap(sent);
    }

    /** An action whose arguments are all texts. */
    public static ActionRequest of(String action, Map<String, String> parameters) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        parameters.forEach((name, text) -> nodes.put(name, StringNode.valueOf(text)));
        return new ActionRequest(action, nodes);
    }
}
