package dev.firedrill.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** What was said to OpenEnv's own server and what it answered, and when two answers have one form. */
final class Recordings {
    private Recordings() {}

    /** The cases of `ws` or `http`. */
    static Stream<JsonNode> of(String name) {
        try (InputStream in = Recordings.class.getResourceAsStream("/openenv/" + name + ".json")) {
            return Client.JSON.readTree(in).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message in the words of the environment that takes the place of the recorded one. */
    static String translated(String message) {
        return message.replace(
                "\"win\"", "\"submit_root_cause\", \"service\": \"postgres-db\", \"failure_mode\": \"x\"");
    }

    /** Where what was found in a field is of another JSON type; what is null in one of them says nothing. */
    static boolean sameType(JsonNode one, JsonNode other) {
        return one.getNodeType() == other.getNodeType()
                || one.getNodeType() == JsonNodeType.NULL
                || other.getNodeType() == JsonNodeType.NULL;
    }

    /** Kinds and places of the faults in a list of them. */
    static Stream<String> faults(JsonNode list) {
        return list.valueStream().map(fault -> fault.get("type").stringValue() + " at " + fault.get("loc"));
    }
}
