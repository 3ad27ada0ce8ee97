package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
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
    private final Lens lens;
    private final QueryChoice queries;
    private final List<Option> others;
    private final AnswerGrades answers;
    private final Moves moves;
    private final boolean repeats;
    private final boolean rising;
    private final Order order;
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

    Ledger(Scenario scenario, TaskGame game, Order order) {
        this.order = order;
        this.scenario = scenario;
        this.game = game;
        this.moves = new Moves(scenario);
        List<Option> options = Alphabet.of(scenario);
        this.queries = new QueryChoice(scenario, game.reads(), options);
        this.lens = Lens.forRewards(scenario, game.reads(), queries);
        this.others = new Alike(scenario, game.reads())
                .thinned(options.stream()
                        .filter(option -> option.sort() != Sort.QUERY && option.sort() != Sort.ANSWER)
                        .toList());
        this.answers = new AnswerGrades(scenario, game, order);
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
            if (game.limits().exceededBy(kept)) {
                answers.visitKept(visitor);
                return false;
            }
            layer = next.values();
        }
        answers.visitKept(visitor);
        return true;
    }

    /** Makes the move, and where it is an exact repeat and that matters, the same in other letters, too. */
    private boolean step(
            Node node, ActionRequest request, Map<Object, Node> next, Consumer<Ending> visitor, Watch watch) {
        Position after = node.position().after(moves.of(request));
        reach(node, request, after, next, visitor);
        if (repeats && after.happened(StandardEvent.EXACT_REPEAT.spelling())) {
            ActionRequest respelled =
                    Alphabet.respelled(scenario, request, node.position().steps());
            reach(node, respelled, node.position().after(moves.of(respelled)), next, visitor);
        }
        return watch.stepped(node.position(), after);
    }

    private void reach(
            Node node, ActionRequest request, Position after, Map<Object, Node> next, Consumer<Ending> visitor) {
        if (after.done()) {
            visitor.accept(Ending.of(node, request, after));
        } else {
            // Where more rewards may make for a smaller return, positions with other sums are other ones.
            next.merge(
                    rising ? lens.key(after) : List.of(lens.key(after), after.sum()),
                    new Node(after, 0, node, request),
                    order::kept);
        }
    }

    /** How many positions were kept. */
    int kept() {
        return kept;
    }
}
