package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
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
    private final Lens lens;
    private final QueryChoice queries;
    private final List<Option> others;
    private final AnswerGrades answers;
    private final Map<ActionRequest, Move> resolved = new LinkedHashMap<>();
    private final Order order;
    private int kept;

    /** Which of two positions is kept. */
    enum Order {
        MOST,
        LEAST;

        private Node kept(Node one, Node other) {
            int order = one.position().compareSum(other.position());
            return (this == MOST ? order : -order) >= 0 ? one : other;
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

    Ledger(Scenario scenario, TaskGame game, Order order) {
        this.order = order;
        this.scenario = scenario;
        this.game = game;
        List<Option> options = Alphabet.of(scenario);
        this.queries = new QueryChoice(scenario, game.reads(), options);
        this.lens = Lens.forRewards(scenario, game.reads(), queries);
        this.others = new OtherChoice(scenario, game.reads()).of(options);
        this.answers = new AnswerGrades(scenario, game);
    }

    /** Visits, for all endings that the rules can tell apart, one that collects the most; whether none was left out. */
    boolean visit(Consumer<Ending> visitor) {
        return visit(visitor, (before, after) -> false);
    }

    /** The same, and tells of every step on the way; once enough was seen, what is left is not left out. */
    boolean visit(Consumer<Ending> visitor, Watch watch) {
        Collection<Node> layer = List.of(new Node(Position.start(scenario), 0, null, null));
        while (!layer.isEmpty()) {
            Map<Lens.Key, Node> next = new LinkedHashMap<>();
            for (Node node : layer) {
                answers.visit(node, visitor);
                boolean enough = false;
                for (Option option : queries.at(node.position())) {
                    enough |= step(node, option.request(), next, visitor, watch);
                }
                for (Option option : others) {
                    enough |= step(node, option.request(), next, visitor, watch);
                }
                if (enough) {
                    return true;
                }
            }
            kept += next.size();
            if (kept > game.limits().positions()) {
                return false;
            }
            layer = next.values();
        }
        return true;
    }

    private boolean step(
            Node node, ActionRequest request, Map<Lens.Key, Node> next, Consumer<Ending> visitor, Watch watch) {
        Position after = node.position().after(move(request));
        if (after.done()) {
            visitor.accept(Ending.of(node, request, after));
        } else {
            next.merge(lens.key(after), new Node(after, 0, node, request), order::kept);
        }
        return watch.stepped(node.position(), after);
    }

    private Move move(ActionRequest request) {
        return resolved.computeIfAbsent(request, scenario::move);
    }

    /** How many positions were kept. */
    int kept() {
        return kept;
    }
}
