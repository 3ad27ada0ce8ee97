package dev.firedrill.server.baseline.chat;

import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.Parsed;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Finds the action in what a model says: the first JSON object that names one, in a code fence, in prose or by itself. */
final class ActionText {
    private ActionText() {}

    /** The first object with one of the keys. */
    static Optional<ObjectNode> find(String text, List<String> keys) {
        int at = text.indexOf('{');
        while (at >= 0) {
            int end = end(text, at);
            Optional<ObjectNode> object = end < 0 ? Optional.empty() : object(text.substring(at, end));
            if (object.filter(found -> keys.stream().anyMatch(found::has)).isPresent()) {
                return object;
            }
            at = text.indexOf('{', at + 1);
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> object(String text) {
        return Json.read(text) instanceof Parsed.Value value && value.node() instanceof ObjectNode object
                ? Optional.of(object)
                : Optional.empty();
    }

    /** The place after the brace that closes the one at the place; -1 where none does. */
    private static int end(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted) {
                if (character == '\\') {
                    at++;
                } else if (character == '"') {
                    quoted = false;
                }
            } else if (character == '"') {
                quoted = true;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
