package dev.firedrill.cli.play;

import dev.firedrill.engine.ActionRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a player did and found. */
final class Journal {
    private final List<String> moves = new ArrayList<>();
    private final Map<String, String> evidence;

    /** Starts with the evidence that is there without a move. */
    Journal(Map<String, String> visible) {
        evidence = new LinkedHashMap<>(visible);
    }

    void add(ActionRequest request, String reply) {
        String move = shown(request);
        moves.add(move);
        if (!reply.isEmpty()) {
            evidence.put(move, reply);
        }
    }

    List<String> moves() {
        return List.copyOf(moves);
    }

    /** What each move brought, the latest answer where it was made twice. */
    Map<String, String> evidence() {
        return evidence;
    }

    static String shown(ActionRequest request) {
        String arguments = request.parameters().values().stream()
                .map(value -> " " + value.asString())
                .collect(Collectors.joining());
        return request.action() + arguments;
    }
}
