package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The endings of positions with every answer. What the last step pays besides the grade does not hang on the answer where no
 * rule looks at it, and the grade only on what a {@link Lens} sees; then, of all positions that are graded alike, the one
 * is kept that collects the most, or the least.
 */
final class AnswerGrades {
    private final Scenario scenario;
    private final List<ActionRequest> answers;
    private final Moves moves;
    private final Lens lens;
    private final boolean alike;
    private final Ledger.Order order;
    private final Map<Lens.Key, Kept> graded = new LinkedHashMap<>();

    /** An answer for each grade, and the position that is kept. */
    private record Kept(Map<BigFraction, ActionRequest> grades, Node node, Position end) {}

    AnswerGrades(Scenario scenario, TaskGame game, Ledger.Order order) {
        this.order = order;
        this.scenario = scenario;
        this.answers = DistinctAnswers.of(scenario, game);
        this.moves = new Moves(scenario);
        this.lens = Lens.forGrades(scenario, game.grading());
        this.alike = game.graded()
                && !answers.isEmpty()
                && game.environment().rules().returns().isEmpty()
                && !game.reads().fact(Fact.TARGET)
                && !game.reads().uses(Operation.MOVE)
                && !Reads.paying(game.environment().rules(), game.task(), rule -> true)
                        .uses(Operation.ANSWER);
    }

    /** Looks at the answers of a position; visits them, or those of another one that is graded alike at the end. */
    void visit(Node node, Consumer<Ending> visitor) {
        if (alike) {
            Position end = end(node, answers.get(0));
            graded.compute(lens.key(node.position()), (key, known) -> {
                if (known == null) {
                    return new Kept(grades(node), node, end);
                }
                return order.prefers(end, known.end()) ? new Kept(known.grades(), node, end) : known;
            });
        } else {
            answers.forEach(answer -> visitor.accept(Ending.of(node, answer, end(node, answer))));
        }
    }

    /** Visits what was kept, once all positions were looked at. */
    void visitKept(Consumer<Ending> visitor) {
        for (Kept kept : graded.values()) {
            BigFraction paid = kept.end().sum().subtract(Ending.grade(kept.end()));
            kept.grades().forEach((grade, answer) -> {
                BigFraction sum = paid.add(grade);
                visitor.accept(new Ending(kept.node(), answer, grade, sum, sum));
            });
        }
    }

    private Map<BigFraction, ActionRequest> grades(Node node) {
        Map<BigFraction, ActionRequest> all = new LinkedHashMap<>();
        answers.forEach(answer -> all.putIfAbsent(Ending.grade(end(node, answer)), answer));
        return all;
    }

    private Position end(Node node, ActionRequest answer) {
        return node.position().after(moves.of(answer));
    }
}
