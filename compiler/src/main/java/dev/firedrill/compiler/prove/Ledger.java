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
 * whose rewards add up to the most.
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
    private int kept;

    Ledger(Scenario scenario, TaskGame game) {
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
        this.answers = new AnswerGrades(scenario, game);
        this.repeats = game.reads().pays(StandardEvent.EXACT_REPEAT.spelling())
                || game.reads().counts(StandardEvent.EXACT_REPEAT);
        this.rising = game.environment().rules().returns().map(Rising::inSum).orElse(true);
    }

    /** Visits, for all endings that the rules can tell apart, one that collects the most; whether none was left out. */
    boolean visit(Consumer<Ending> visitor) {
        Collection<Node> layer = List.of(new Node(Position.start(scenario), 0, null, null));
        while (!layer.isEmpty()) {
            Map<Object, Node> next = new LinkedHashMap<>();
            for (Node node : layer) {
                answers.visit(node, visitor);
                queries.at(node.position()).forEach(option -> step(node, option.request(), next, visitor));
                others.forEach(option -> step(node, option.request(), next, visitor));
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
    private void step(Node node, ActionRequest request, Map<Object, Node> next, Consumer<Ending> visitor) {
        Position after = node.position().after(moves.of(request));
        reach(node, request, after, next, visitor);
        if (repeats && after.happened(StandardEvent.EXACT_REPEAT.spelling())) {
            ActionRequest respelled =
                    Alphabet.respelled(scenario, request, node.position().steps());
            reach(node, respelled, node.position().after(moves.of(respelled)), next, visitor);
        }
    }

    private void reach(
            Node node, ActionRequest request, Position after, Map<Object, Node> next, Consumer<Ending> visitor) {
        if (after.done()) {
            visitor.accept(Ending.of(node, request, after));
            return;
        }
        // Where more rewards may make for a smaller return, positions with other sums are other ones.
        next.merge(
                rising ? lens.key(after) : List.of(lens.key(after), after.sum()),
                new Node(after, 0, node, request),
                (one, other) -> one.position().compareSum(other.position()) >= 0 ? one : other);
    }

    /** How many positions were kept. */
    int kept() {
        return kept;
    }
}
