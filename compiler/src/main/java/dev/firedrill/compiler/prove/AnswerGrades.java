package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The endings of a position with every answer. What the last step pays besides the grade does not hang on the answer
 * where no rule looks at it, and the grade only on what a {@link Lens} sees, so that most of it is looked up.
 */
final class AnswerGrades {
    private final Scenario scenario;
    private final List<ActionRequest> answers;
    private final Lens lens;
    private final boolean alike;
    private final Map<Lens.Key, Map<BigFraction, ActionRequest>> grades = new HashMap<>();

    AnswerGrades(Scenario scenario, TaskGame game) {
        this.scenario = scenario;
        this.answers = DistinctAnswers.of(scenario, game);
        this.lens = Lens.forGrades(scenario, game.reads());
        this.alike = game.environment().rules().returns().isEmpty()
                && !game.reads().fact(Fact.TARGET)
                && !game.reads().uses(Operation.MOVE)
                && !Reads.paying(game.environment().rules(), game.task(), rule -> true)
                        .uses(Operation.ANSWER);
    }

    /** Visits an ending for each grade that an answer can earn. */
    void visit(Node node, Consumer<Ending> visitor) {
        if (!alike || answers.isEmpty()) {
            answers.forEach(answer -> visitor.accept(Ending.of(node, answer, end(node, answer))));
            return;
        }
        Map<BigFraction, ActionRequest> known = grades.computeIfAbsent(lens.key(node.position()), key -> grades(node));
        Position first = end(node, answers.get(0));
        BigFraction paid = first.sum().subtract(Ending.grade(first));
        known.forEach((grade, answer) -> {
            BigFraction sum = paid.add(grade);
            visitor.accept(new Ending(node, answer, 1, grade, sum, sum));
        });
    }

    private Map<BigFraction, ActionRequest> grades(Node node) {
        Map<BigFraction, ActionRequest> all = new LinkedHashMap<>();
        answers.forEach(answer -> all.putIfAbsent(Ending.grade(end(node, answer)), answer));
        return all;
    }

    private Position end(Node node, ActionRequest answer) {
        return node.position().after(scenario.move(answer));
    }
}
