package dev.firedrill.server.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds texts that are no Unicode text: they could be read, kept and never be written again. */
final class LoneSurrogates {
    private LoneSurrogates() {}

    /** Whether a look at the values is worth it: an escape or an encoding of U+D800 to U+DFFF. */
    static boolean possibleIn(byte[] json) {
        for (int i = 0; i + 2 < json.length; i++) {
            if (json[i] == (byte) 0xED && (json[i + 1] & 0xFF) >= 0xA0) {
                return true;
            }
            if (json[i] == '\\' && json[i + 1] == 'u' && (json[i + 2] | 0x20) == 'd') {
                return true;
            }
        }
        return false;
    }

    static boolean possibleIn(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isSurrogate(c)) {
                return true;
            }
            if (c == '\\' && (json.startsWith("\\ud", i) || json.startsWith("\\uD", i))) {
                return true;
            }
        }
        return false;
    }

    static boolean in(JsonNode node) {
        if (node.isString()) {
            return in(node.stringValue());
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (in(property.getKey())) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (in(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
