package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every position of a scenario that its rules can tell apart, reached by the fewest steps: breadth first, and one position
 * for all that are the same to a {@link Lens}.
 */
final class Exploration {
    private final Scenario scenario;
    private final Lens lens;
    private final Knowledge knowledge;
    private final Speech moves;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Lens.Key, List<Long>> seen = new HashMap<>();

    /**
     * A position and how it was reached.
     *
     * @param known the names that were shown on the way, as {@link Knowledge} counts them
     */
    record Node(
            Position position,
            long known,
            @Nullable Node parent,
            @Nullable ActionRequest move) {
        /** The moves that lead here. */
        List<ActionRequest> path() {
            List<ActionRequest> path = new ArrayList<>();
            for (Node node = this; node != null && node.move() != null; node = node.parent()) {
                path.add(node.move());
            }
            Collections.reverse(path);
            return path;
        }
    }

    /** What can be reached from the start of the scenario with those moves. */
    Exploration(Scenario scenario, Lens lens, Knowledge knowledge, Speech moves) {
        this.scenario = scenario;
        this.lens = lens;
        this.knowledge = knowledge;
        this.moves = moves;
    }

    /** Is told what is reached. */
    interface Visitor {
        /** A position in which the episode goes on, those with fewer steps first; whether enough was seen. */
        boolean reached(Node node);

        /** A position in which the episode ended without an answer. */
        void ended(Node node, ActionRequest last, Position end);
    }

    /** Goes on until the visitor has enough or everything was seen; whether the limits left nothing out. */
    boolean explore(Limits limits, Visitor visitor) {
        add(Position.start(scenario), knowledge.atReset(), null, null);
        for (int next = 0; next < nodes.size(); next++) {
            Node node = nodes.get(next);
            if (visitor.reached(node)) {
                return true;
            }
            moves.at(node.known()).forEach(spoken -> step(node, spoken, visitor));
            if (limits.exceededBy(nodes.size())) {
                return false;
            }
        }
        return true;
    }

    private void step(Node node, Spoken spoken, Visitor visitor) {
        Position after = node.position().after(spoken.move());
        if (after.done()) {
            visitor.ended(node, spoken.request(), after);
        } else {
            long shown = knowledge.shown(node.position(), spoken.move(), after);
            add(after, node.known() | shown, node, spoken.request());
        }
    }

    private void add(Position position, long names, @Nullable Node parent, @Nullable ActionRequest move) {
        List<Long> known = seen.computeIfAbsent(lens.key(position), key -> new ArrayList<>());
        // Whoever knows no more than somebody who stands there already, after no more steps, reaches nothing more.
        if (known.stream().noneMatch(more -> (names & ~more) == 0)) {
            known.add(names);
            nodes.add(new Node(position, names, parent, move));
        }
    }
}
