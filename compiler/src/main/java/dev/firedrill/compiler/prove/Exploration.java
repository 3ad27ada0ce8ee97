package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final boolean repeats;
    private final Respelling respelling;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Wait> waits = new IdentityHashMap<>();
    private Lens.Key here;
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

    /** A position, and a move that leads nowhere else, so that any number of steps can be let pass there. */
    record Wait(Node at, Spoken by) {
        /** A position that is reached through this one, as it is reached after letting that many steps pass. */
        Node before(Node node, int steps) {
            if (node == at) {
                Node waited = node;
                for (int step = 1; step <= steps; step++) {
                    waited = new Node(later(node, step), node.known(), waited, by.request());
                }
                return waited;
            }
            Node parent = Objects.requireNonNull(node.parent());
            return new Node(later(node, steps), node.known(), before(parent, steps), node.move());
        }

        private static Position later(Node node, int steps) {
            return node.position().atStep(node.position().steps() + steps);
        }
    }

    /**
     * What can be reached from the start of the scenario with those moves.
     *
     * @param repeats whether it matters that a move is an exact repeat, so that the same in other letters is another one
     */
    Exploration(Scenario scenario, Lens lens, Knowledge knowledge, Speech moves, boolean repeats) {
        this.repeats = repeats;
        this.scenario = scenario;
        this.respelling = new Respelling(scenario);
        this.lens = lens;
        this.here = lens.key(Position.start(scenario));
        this.knowledge = knowledge;
        this.moves = moves;
    }

    /** Is told what is reached. */
    interface Visitor {
        /** A position in which the episode goes on, those with fewer steps first; whether enough was seen. */
        boolean reached(Node node);

        /** A position that can be the last one of the budget, since steps can be let pass there or on the way. */
        void waited(Node node, Wait wait);

        /** A position in which the episode ended without an answer. */
        void ended(Node node, ActionRequest last, Position end);
    }

    /** Goes on until the visitor has enough or everything was seen; whether the limits left nothing out. */
    boolean explore(Limits limits, Visitor visitor) {
        add(here, new Node(Position.start(scenario), knowledge.atReset(), null, null));
        for (int next = 0; next < nodes.size(); next++) {
            Node node = nodes.get(next);
            if (visitor.reached(node)) {
                return true;
            }
            here = lens.key(node.position());
            moves.at(node.known()).forEach(spoken -> step(node, spoken, visitor));
            if (node.parent() != null && waits.containsKey(node.parent())) {
                waits.putIfAbsent(node, waits.get(node.parent()));
            }
            Optional.ofNullable(waits.get(node)).ifPresent(wait -> visitor.waited(node, wait));
            if (limits.exceededBy(nodes.size())) {
                return false;
            }
        }
        return true;
    }

    private void step(Node node, Spoken spoken, Visitor visitor) {
        Position after = node.position().after(spoken.move());
        reach(node, spoken, after, visitor);
        if (repeats && after.happened(StandardEvent.EXACT_REPEAT.spelling())) {
            Spoken other = respelling.of(spoken, node.position().steps());
            reach(node, other, node.position().after(other.move()), visitor);
        }
    }

    private void reach(Node node, Spoken spoken, Position after, Visitor visitor) {
        if (after.done()) {
            visitor.ended(node, spoken.request(), after);
            return;
        }
        Lens.Key there = lens.key(after);
        if (there.equals(here)) {
            waits.putIfAbsent(node, new Wait(node, spoken));
        }
        long shown = knowledge.shown(node.position(), spoken.move(), after);
        add(there, new Node(after, node.known() | shown, node, spoken.request()));
    }

    private void add(Lens.Key place, Node node) {
        List<Long> known = seen.computeIfAbsent(place, key -> new ArrayList<>());
        // Whoever knows no more than somebody who stands there already, after no more steps, reaches nothing more.
        if (known.stream().noneMatch(more -> (node.known() & ~more) == 0)) {
            known.add(node.known());
            nodes.add(node);
        }
    }
}
