package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an answer has to hit: the severity, the cause's service, or both, as the rubric compares them with the answer; the
 * cause's service, or else the severity, where it compares neither.
 *
 * @param facts what is to be hit
 * @param hits the comparisons that decide whether an answer hits; empty where the answer names no key
 */
record AnswerKey(Set<Fact> facts, List<Expression> hits) {
    private static final Set<Operation> COMPARING = EnumSet.of(Operation.IS, Operation.DISTANCE);
    private static final Set<Fact> KEYS = EnumSet.of(Fact.SEVERITY, Fact.CAUSE_SERVICE);

    static AnswerKey of(TaskGame game) {
        Set<Expression> hits = new LinkedHashSet<>();
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        Reads reads = game.reads();
        for (Operation operation : COMPARING) {
            reads.calls(operation).forEach(call -> {
                for (int side = 0; side < 2; side++) {
                    Expression told = call.arguments().get(side);
                    if (call.arguments().get(1 - side) instanceof Reading truth
                            && KEYS.contains(truth.fact())
                            && told instanceof Call answer
                            && answer.operation() == Operation.ANSWER) {
                        facts.add(truth.fact());
                        hits.add(Call.of(Operation.IS, answer, truth));
                    }
                }
            });
        }
        if (facts.isEmpty()) {
            boolean causes = game.scenarios().stream()
                    .anyMatch(scenario -> scenario.record().cause().isPresent());
            facts.add(causes ? Fact.CAUSE_SERVICE : Fact.SEVERITY);
        }
        return new AnswerKey(facts, List.copyOf(hits));
    }

    /** The key of a scenario. */
    String of(Scenario scenario) {
        List<String> parts = new ArrayList<>();
        if (facts.contains(Fact.SEVERITY)) {
            parts.add(scenario.record().severity().orElse(""));
        }
        if (facts.contains(Fact.CAUSE_SERVICE)) {
            parts.add(scenario.record().cause().map(cause -> cause.service()).orElse(""));
        }
        return String.join(" ", parts);
    }

    /** How many of the scenarios share the key that most of them have. */
    int mostShared(List<Scenario> scenarios) {
        Map<String, Integer> counts = new HashMap<>();
        scenarios.forEach(scenario -> counts.merge(of(scenario), 1, Integer::sum));
        return Collections.max(counts.values());
    }
}
