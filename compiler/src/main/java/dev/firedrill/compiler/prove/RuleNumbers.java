package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.expression.Numbers;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers that stand in rules. */
final class RuleNumbers {
    private RuleNumbers() {}

    /** What an argument may be compared with: 0, and every number that stands in the rules or is a field of the truth that they read. */
    static Set<String> comparedWith(List<Expression> rules, List<Scenario> scenarios) {
        Set<String> figures = new LinkedHashSet<>();
        figures.add("0");
        rules.forEach(rule -> collect(rule, scenarios, figures));
        return figures;
    }

    /** The most that a rule can be, where it is a clamp to a number. */
    static Optional<BigFraction> greatestClamped(Expression rule) {
        return rule instanceof Call call
                        && call.operation() == Operation.CLAMP
                        && call.arguments().get(2) instanceof Number most
                ? Optional.of(Numbers.exact(most.number()))
                : Optional.empty();
    }

    /** Whether the rule is a clamp of the expression. */
    static boolean clamps(Expression rule, Expression clamped) {
        return rule instanceof Call call
                && call.operation() == Operation.CLAMP
                && call.arguments().get(0).equals(clamped);
    }

    private static void collect(Expression rule, List<Scenario> scenarios, Set<String> figures) {
        if (rule instanceof Number number) {
            figures.add(number.number().toPlainString());
        } else if (rule instanceof Call call) {
            if (call.operation() == Operation.TRUTH && call.arguments().get(0) instanceof Word field) {
                scenarios.stream()
                        .flatMap(scenario -> scenario.record().truth().entrySet().stream())
                        .filter(truth -> truth.getKey().equals(field.word()))
                        .flatMap(truth -> truth.getValue().number().stream())
                        .forEach(number -> figures.add(number.toPlainString()));
            }
            call.arguments().forEach(part -> collect(part, scenarios, figures));
        }
    }
}
