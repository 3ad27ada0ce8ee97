package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds what an episode can collect: step by step, of all positions that the rules cannot tell apart it keeps the one
 * whose rewards add up to the most, or to the least.
 */
final class Ledger {
    private final Scenario scenario;
    private final TaskGame game;
    private final Tries tries;
    private final Order order;
    private final boolean repeats;
    private final Respelling respelling;
    private final boolean rising;
    private int kept;

    /** Which of two positions is kept. */
    enum Order {
        MOST,
        LEAST;

        private Node kept(Node one, Node other) {
            return prefers(other.position(), one.position()) ? other : one;
        }

        /** Whether the first is kept and not the second. */
        boolean prefers(Position one, Position other) {
            int order = one.compareSum(other);
            return this == MOST ? order > 0 : order < 0;
        }
    }

    /** Is told of the steps that are taken. */
    interface Watch {
        /** A step, and the position before it; whether enough was seen. */
        boolean stepped(Position before, Position after);
    }

    /** Looks for what collects the most. */
    Ledger(Scenario scenario, TaskGame game) {
        this(scenario, game, Order.MOST);
    }

    /** Looks for what collects the most or the least, every name being known. */
    Ledger(Scenario scenario, TaskGame game, Order order) {
        this(scenario, game, order, new KnowingTries(scenario, game, order));
    }

    Ledger(Scenario scenario, TaskGame game, Order order, Tries tries) {
        this.scenario = scenario;
        this.respelling = new Respelling(scenario);
        this.game = game;
        this.order = order;
        this.tries = tries;
        this.repeats = game.reads().pays(StandardEvent.EXACT_REPEAT.spelling())
                || game.reads().counts(StandardEvent.EXACT_REPEAT);
        this.rising = game.environment().rules().returns().map(Rising::inSum).orElse(true);
    }

    /** Visits, for all endings that the rules can tell apart, one that collects the most; whether none was left out. */
    boolean visit(Consumer<Ending> visitor) {
        return visit(visitor, (before, after) -> false);
    }

    /** The same, and tells of every step on the way; once enough was seen, what is left is not left out. */
    boolean visit(Consumer<Ending> visitor, Watch watch) {
        Collection<Node> layer = List.of(new Node(Position.start(scenario), 0, null, null));
        while (!layer.isEmpty()) {
            Map<Object, Node> next = new LinkedHashMap<>();
            for (Node node : layer) {
                tries.answer(node, visitor);
                boolean enough = false;
                for (Spoken move : tries.moves(node)) {
                    enough |= step(node, move, next, visitor, watch);
                }
                if (enough) {
                    return true;
                }
            }
            kept += next.size();
            if (game.limits().exceededBy(kept)) {
                tries.finish(visitor);
                return false;
            }
            layer = next.values();
        }
        tries.finish(visitor);
        return true;
    }

    /** Makes the move, and where it is an exact repeat and that matters, the same in other letters, too. */
    private boolean step(Node node, Spoken move, Map<Object, Node> next, Consumer<Ending> visitor, Watch watch) {
        Position after = node.position().after(move.move());
        reach(node, move, after, next, visitor);
        if (repeats && after.happened(StandardEvent.EXACT_REPEAT.spelling())) {
            Spoken respelled = respelling.of(move, node.position().steps());
            reach(node, respelled, node.position().after(respelled.move()), next, visitor);
        }
        return watch.stepped(node.position(), after);
    }

    private void reach(Node node, Spoken move, Position after, Map<Object, Node> next, Consumer<Ending> visitor) {
        if (after.done()) {
            visitor.accept(Ending.of(node, move.request(), after));
        } else {
            var reached = new Node(after, tries.known(node, move, after), node, move.request());
            next.merge(key(reached), reached, order::kept);
        }
    }

    /** Where more rewards may make for a smaller return, positions with other sums are other ones. */
    private Object key(Node node) {
        Lens.Key key = tries.lens().key(node.position());
        return rising
                ? List.of(key, node.known())
                : List.of(key, node.known(), node.position().sum());
    }

    /** How many positions were kept. */
    int kept() {
        return kept;
    }
}
