package dev.firedrill.compiler.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects texts, each once, in the order of first use. */
final class TextTable {
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    int index(String text) {
        return indexes.computeIfAbsent(text, key -> indexes.size());
    }

    List<String> all() {
        return List.copyOf(indexes.keySet());
    }
}
