package dev.firedrill.server.runs;

import tools.jackson.databind.JsonNode;

/** About how many bytes a run takes; what clients send is the part that can be large. */
final class Weight {
    private static final int OBJECT = 64;

    private Weight() {}

    static long of(Run run) {
        return 4L * OBJECT
                + text(run.episode())
                + run.moves().stream().mapToLong(Weight::of).sum();
    }

    private static long of(Run.Move move) {
        long weight = 2 * OBJECT + text(move.request().action());
        for (var argument : move.request().parameters().entrySet()) {
            weight += text(argument.getKey()) + of(argument.getValue());
        }
        return weight;
    }

    private static long of(JsonNode node) {
        long weight = node.isString() ? text(node.stringValue()) : OBJECT;
        for (var property : node.properties()) {
            weight += text(property.getKey()) + of(property.getValue());
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                weight += of(element);
            }
        }
        return weight;
    }

    private static long text(String text) {
        return OBJECT + 2L * text.length();
    }
}
