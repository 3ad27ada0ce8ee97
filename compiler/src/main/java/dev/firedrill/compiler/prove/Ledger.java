package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
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
    }

    /** Visits, for all endings that the rules can tell apart, one that collects the most; whether none was left out. */
    boolean visit(Consumer<Ending> visitor) {
        Collection<Node> layer = List.of(new Node(Position.start(scenario), 0, null, null));
        while (!layer.isEmpty()) {
            Map<Lens.Key, Node> next = new LinkedHashMap<>();
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

    private void step(Node node, ActionRequest request, Map<Lens.Key, Node> next, Consumer<Ending> visitor) {
        Position after = node.position().after(moves.of(request));
        if (after.done()) {
            visitor.accept(Ending.of(node, request, after));
            return;
        }
        next.merge(
                lens.key(after),
                new Node(after, 0, node, request),
                (one, other) -> one.position().compareSum(other.position()) >= 0 ? one : other);
    }

    /** How many positions were kept. */
    int kept() {
        return kept;
    }
}
