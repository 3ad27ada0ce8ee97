package dev.firedrill.compiler.openenv;

import dev.firedrill.compiler.python.Template;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The script that plays every oracle at a running server. */
record Solution(SortedMap<String, String> files) {
    String script() {
        var plays = new StringBuilder();
        files.forEach((path, text) -> {
            if (path.startsWith(Oracle.FOLDER)) {
                JsonNode plan = Json.MAPPER.readTree(text).required("plan");
                play(plan, plays);
            }
        });
        return Template.of(OpenEnvPackage.class, "solve").filled(Map.of("plays", plays.toString()));
    }

    private static void play(JsonNode plan, StringBuilder plays) {
        String episode = plan.at("/reset/episode_id").stringValue();
        var reset = Json.MAPPER.createObjectNode();
        reset.setAll((ObjectNode) plan.at("/reset/options"));
        reset.put("episode_id", episode);
        plays.append("reset ").append(quoted(reset)).append('\n');
        for (JsonNode action : plan.required("actions")) {
            var step = Json.MAPPER.createObjectNode();
            step.set("action", action);
            step.put("episode_id", episode);
            plays.append("step ").append(quoted(step)).append('\n');
        }
    }

    /** For a shell, which leaves alone what stands between single quotes. */
    private static String quoted(JsonNode node) {
        return "'" + Json.MAPPER.writeValueAsString(node).replace("'", "'\\''") + "'";
    }
}
