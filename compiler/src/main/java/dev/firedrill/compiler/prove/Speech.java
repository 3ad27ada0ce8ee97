package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of requests in the words that are known at some time, each found once for each set of names. */
final class Speech {
    private final Knowledge knowledge;
    private final Moves moves;
    private final List<ActionRequest> requests;
    private final Map<Long, List<Optional<Spoken>>> byNames = new HashMap<>();

    /** A request in known words, and the move it amounts to. */
    record Spoken(ActionRequest request, Move move) {}

    Speech(Knowledge knowledge, Moves moves, List<ActionRequest> requests) {
        this.knowledge = knowledge;
        this.moves = moves;
        this.requests = List.copyOf(requests);
    }

    /** The requests that can be made by whoever knows those names, in their order; nothing for one that cannot. */
    List<Optional<Spoken>> at(long known) {
        List<Optional<Spoken>> spoken = byNames.get(known);
        if (spoken == null) {
            spoken = new ArrayList<>();
            for (ActionRequest request : requests) {
                spoken.add(knowledge.spoken(known, request).map(words -> new Spoken(words, moves.of(words))));
            }
            byNames.put(known, spoken);
        }
        return spoken;
    }
}
