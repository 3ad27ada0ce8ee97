package dev.firedrill.engine;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The text that two requests share if they are the same, whatever the order of their keys. */
final class RequestKey {
    private RequestKey() {}

    static String of(ActionRequest request) {
        var key = new StringBuilder(request.action());
        for (var parameter : new TreeMap<>(request.parameters()).entrySet()) {
            key.append('\n').append(parameter.getKey().length()).append(' ').append(parameter.getKey());
            append(key.append('='), parameter.getValue());
        }
        return key.toString();
    }

    private static void append(StringBuilder key, JsonNode node) {
        if (node.isObject()) {
            key.append('{');
            node.properties().stream()
                    .sorted((one, other) -> one.getKey().compareTo(other.getKey()))
                    .forEach(property -> {
                        key.append(property.getKey().length())
                                .append(' ')
                                .append(property.getKey())
                                .append('=');
                        append(key, property.getValue());
                        key.append(',');
                    });
            key.append('}');
        } else if (node.isArray()) {
            key.append('[');
            node.forEach(element -> {
                append(key, element);
                key.append(',');
            });
            key.append(']');
        } else {
            key.append(node);
        }
    }
}
