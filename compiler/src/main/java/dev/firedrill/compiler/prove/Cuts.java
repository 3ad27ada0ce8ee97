package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.bounds.Bound;
import dev.firedrill.compiler.bounds.Conditions;
import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.expression.Numbers;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds where limits in a rubric may take away what was earned, as far as intervals cannot rule it out. A limit on how
 * far one thing is counted (`min(0.3, 0.1 * mistakes)`) takes away nothing but says what it is worth, and one that
 * keeps a value from falling lower takes away nothing either.
 */
final class Cuts {
    private final Environment environment;
    private final List<Cut> cuts = new ArrayList<>();
    private String where = "";

    private Cuts(Environment environment) {
        this.environment = environment;
    }

    static List<Cut> of(Rubric rubric, Known scored, Environment environment) {
        var search = new Cuts(environment);
        for (Component component : rubric.components()) {
            search.where = component.name();
            search.visit(component.value(), 1, scored, Map.of());
        }
        search.where = "total";
        rubric.total().ifPresent(total -> search.visit(total, 1, scored, Map.of()));
        return List.copyOf(search.cuts);
    }

    /**
     * Visits a part of a rule.
     *
     * @param sign 1 where more of it is worth more, -1 where it is worth less, 0 where that depends
     */
    private void visit(Expression rule, int sign, Known known, Map<Expression, Boolean> guards) {
        if (!(rule instanceof Call call) || sign == 0) {
            return;
        }
        List<Expression> parts = call.arguments();
        switch (call.operation()) {
            case ADD, ROUND -> parts.forEach(part -> visit(part, sign, known, guards));
            case SUBTRACT -> {
                visit(parts.get(0), sign, known, guards);
                visit(parts.get(1), -sign, known, guards);
            }
            case NEGATE -> visit(parts.get(0), -sign, known, guards);
            case MULTIPLY -> {
                visit(parts.get(0), sign * sign(parts.get(1), known), known, guards);
                visit(parts.get(1), sign * sign(parts.get(0), known), known, guards);
            }
            case DIVIDE -> visit(parts.get(0), sign * sign(parts.get(1), known), known, guards);
            case CHOOSE -> choice(parts, sign, known, guards);
            case MIN, MAX -> limited(call, sign, known, guards);
            case CLAMP -> {
                limit(parts.get(0), parts.get(sign > 0 ? 2 : 1), sign, known, guards);
                visit(parts.get(0), sign, known, guards);
            }
            default -> {
                // Nothing is added up in there.
            }
        }
    }

    private static int sign(Expression factor, Known known) {
        Interval range = Ranges.of(factor, known);
        return range.low().signum() >= 0 ? 1 : range.high().signum() <= 0 ? -1 : 0;
    }

    private void choice(List<Expression> parts, int sign, Known known, Map<Expression, Boolean> guards) {
        Optional<Known> here = Optional.of(known);
        Map<Expression, Boolean> before = new LinkedHashMap<>(guards);
        for (int index = 0; index + 1 < parts.size() && here.isPresent(); index += 2) {
            Expression condition = parts.get(index);
            Expression value = parts.get(index + 1);
            Map<Expression, Boolean> chosen = new LinkedHashMap<>(before);
            chosen.put(condition, true);
            Conditions.assume(condition, true, here.get()).ifPresent(arm -> visit(value, sign, arm, chosen));
            here = Conditions.assume(condition, false, here.get());
            before.put(condition, false);
        }
        here.ifPresent(rest -> visit(parts.get(parts.size() - 1), sign, rest, before));
    }

    /** `min` of a number and something that is worth more the greater it is, or `max` where it is worth less. */
    private void limited(Call call, int sign, Known known, Map<Expression, Boolean> guards) {
        boolean takes = (call.operation() == Operation.MIN) == (sign > 0);
        for (Expression part : call.arguments()) {
            call.arguments().stream()
                    .filter(other -> takes && other != part && other instanceof Number)
                    .forEach(other -> limit(part, other, sign, known, guards));
            visit(part, sign, known, guards);
        }
    }

    private void limit(Expression part, Expression limit, int sign, Known known, Map<Expression, Boolean> guards) {
        if (limit instanceof Number number && !isCount(part)) {
            BigFraction exact = Numbers.exact(number.number());
            Interval range = Ranges.of(part, known);
            boolean cuts = sign > 0
                    ? range.high().compareTo(Bound.of(exact)) > 0
                    : range.low().compareTo(Bound.of(exact)) < 0;
            if (cuts && !(part instanceof Number)) {
                cuts(part, exact, sign, guards);
            }
        }
    }

    private void cuts(Expression part, BigFraction limit, int sign, Map<Expression, Boolean> guards) {
        cuts.add(Cut.of(where, part, limit, sign > 0, guards, environment));
    }

    /** Whether it is a number of things of one sort or of several, each worth the same at any time. */
    private static boolean isCount(Expression part) {
        if (Caps.isSum(part)) {
            return true;
        }
        return part instanceof Call call
                && switch (call.operation()) {
                    case MENTIONED -> true;
                    case ADD -> call.arguments().stream().allMatch(Cuts::isCount);
                    case MULTIPLY ->
                        call.arguments().stream().allMatch(Cuts::isCount)
                                && call.arguments().stream().anyMatch(Number.class::isInstance);
                    default -> false;
                };
    }
}
