package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every position of a scenario that its rules can tell apart, reached by the fewest steps: breadth first, and one position
 * for all that are the same to a {@link Lens}.
 */
final class Exploration {
    private final Scenario scenario;
    private final Lens lens;
    private final Knowledge knowledge;
    private final List<Option> moves;
    private final List<Move> resolved;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Lens.Key, Node> seen = new HashMap<>();
    private boolean complete = true;

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

        /** The moves that lead here, and one more. */
        List<ActionRequest> path(ActionRequest last) {
            List<ActionRequest> path = new ArrayList<>(path());
            path.add(last);
            return path;
        }
    }

    private Exploration(Scenario scenario, Lens lens, Knowledge knowledge, List<Option> options) {
        this.scenario = scenario;
        this.lens = lens;
        this.knowledge = knowledge;
        this.moves =
                options.stream().filter(option -> option.sort() != Sort.ANSWER).toList();
        this.resolved =
                moves.stream().map(option -> scenario.move(option.request())).toList();
    }

    /**
     * Explores everything that can be reached with the options and the names that are known.
     *
     * @param ended is told each position in which an episode ended without an answer, and how
     */
    static Exploration of(
            Scenario scenario,
            Lens lens,
            Knowledge knowledge,
            List<Option> options,
            Limits limits,
            BiConsumer<Node, Position> ended) {
        var exploration = new Exploration(scenario, lens, knowledge, options);
        exploration.explore(limits, ended);
        return exploration;
    }

    private void explore(Limits limits, BiConsumer<Node, Position> ended) {
        add(Position.start(scenario), knowledge.atReset(), null, null);
        for (int next = 0; next < nodes.size(); next++) {
            Node node = nodes.get(next);
            for (int index = 0; index < moves.size(); index++) {
                ActionRequest request = moves.get(index).request();
                if (knowledge.allows(node.known(), request)) {
                    step(node, request, resolved.get(index), ended);
                }
            }
            if (nodes.size() > limits.positions()) {
                complete = false;
                return;
            }
        }
    }

    private void step(Node node, ActionRequest request, Move move, BiConsumer<Node, Position> ended) {
        Position after = node.position().after(move);
        long known = node.known() | knowledge.shown(node.position(), request, after);
        if (after.done()) {
            ended.accept(new Node(after, known, node, request), after);
        } else {
            add(after, known, node, request);
        }
    }

    private void add(Position position, long known, @Nullable Node parent, @Nullable ActionRequest move) {
        seen.computeIfAbsent(lens.key(position, known), key -> {
            var node = new Node(position, known, parent, move);
            nodes.add(node);
            return node;
        });
    }

    /** The positions in which an episode goes on, those with fewer steps first. */
    List<Node> nodes() {
        return nodes;
    }

    /** Whether nothing was left out. */
    boolean complete() {
        return complete;
    }
}
