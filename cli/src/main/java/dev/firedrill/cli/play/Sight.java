package dev.firedrill.cli.play;

import dev.firedrill.engine.Episode;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * What an agent can see of an episode at one moment.
 *
 * @param alerts every alert through the environment's alert table, as a list of objects
 * @param observation the environment's observation table, as an object
 */
record Sight(JsonNode alerts, JsonNode observation) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static Sight of(Episode episode) {
        return new Sight(read(episode::writeAlerts), read(episode::writeObservation));
    }

    private static JsonNode read(Consumer<JsonGenerator> table) {
        try (var buffer = TokenBuffer.forGeneration()) {
            table.accept(buffer);
            return MAPPER.readTree(buffer.asParser());
        }
    }
}
