package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Gauge;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One answer for each thing that the rules can find out about it. Two answers are alike where every part of the rules that
 * looks at nothing but the answer and the truth has the same value for both.
 */
final class DistinctAnswers {
    private static final Set<Fact> TRUTH = EnumSet.of(Fact.SEVERITY, Fact.CAUSE_SERVICE, Fact.CAUSE, Fact.RESOLUTION);

    private static final Set<Operation> EPISODE = EnumSet.of(
            Operation.COUNT_EVENT,
            Operation.COUNT_KIND,
            Operation.COUNT_ACTION,
            Operation.COMPONENT,
            Operation.ALERT,
            Operation.MOVE_IS,
            Operation.KIND_IS,
            Operation.ACTION_IS);

    private DistinctAnswers() {}

    /** The answers of a scenario, the first of each class. */
    static List<ActionRequest> of(Scenario scenario, TaskGame game) {
        Map<Object, ActionRequest> first = new LinkedHashMap<>();
        classes(scenario, game).forEach((answer, kind) -> first.putIfAbsent(kind, answer));
        return List.copyOf(first.values());
    }

    /** Every answer of a scenario with what is equal for those that are alike. */
    static Map<ActionRequest, Object> classes(Scenario scenario, TaskGame game) {
        List<ActionRequest> answers = Alphabet.answers(scenario);
        Reads reads = game.reads();
        Map<ActionRequest, Object> classes = new LinkedHashMap<>();
        if (reads.fact(Fact.TARGET) || reads.uses(Operation.MOVE)) {
            answers.forEach(answer -> classes.put(answer, answer)); // what the step pays may depend on every word of it
            return classes;
        }
        List<Gauge> gauges = new LargestParts(DistinctAnswers::isAnswer, TRUTH, EPISODE)
                .of(reads.rules()).stream()
                        .map(part -> Gauge.of(part, scenario.environment()))
                        .toList();
        for (ActionRequest answer : answers) {
            Position end = Position.start(scenario).after(scenario.move(answer));
            classes.put(answer, gauges.stream().map(gauge -> gauge.of(end)).toList());
        }
        return classes;
    }

    private static boolean isAnswer(Expression part) {
        return part instanceof Call call && call.operation() == Operation.ANSWER;
    }
}
