package dev.firedrill.compiler.openenv;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Plain data as YAML in block style, as people write it; scalars are as in JSON. */
final class Yaml {
    private final StringBuilder text = new StringBuilder();

    private Yaml() {}

    static String text(JsonNode object) {
        var yaml = new Yaml();
        yaml.members(object, "");
        return yaml.text.toString();
    }

    private void members(JsonNode object, String indent) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            text.append(indent).append(key(member.getKey())).append(':');
            if (value.isObject() && !value.isEmpty()) {
                text.append('\n');
                members(value, indent + "  ");
            } else {
                // What is left fits a line: scalars, and lists of scalars.
                text.append(' ').append(Json.MAPPER.writeValueAsString(value)).append('\n');
            }
        }
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*") ? name : Json.MAPPER.writeValueAsString(name);
    }
}
