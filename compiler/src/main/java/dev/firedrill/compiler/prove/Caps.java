package dev.firedrill.compiler.prove;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds how far a counter has to be counted: where the rules only compare it with numbers, or pay for it up to a limit,
 * larger values are all the same to them.
 */
final class Caps {
    /** The counter may matter however large it is. */
    static final int NONE = Integer.MAX_VALUE;

    private static final Set<Operation> COMPARISONS =
            EnumSet.of(Operation.LESS, Operation.AT_MOST, Operation.GREATER, Operation.AT_LEAST, Operation.IS);

    private static final Set<Fact> COUNTERS = EnumSet.of(
            Fact.STEPS,
            Fact.QUERIES,
            Fact.SERVICES_QUERIED,
            Fact.REMEDY_DONE,
            Fact.REMEDY_IN_ORDER,
            Fact.MISTAKES,
            Fact.STEPS_ALLOWED,
            Fact.SERVICE_COUNT,
            Fact.REMEDY_STEPS,
            Fact.TIME_REMAINING,
            Fact.TIME_BUDGET);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private Caps() {}

    /** The least value from which on the rules cannot tell larger ones apart; the counter is never negative. */
    static int of(Expression counter, List<Expression> rules) {
        int cap = 0;
        for (Expression rule : rules) {
            cap = Math.max(cap, of(counter, rule));
        }
        return cap;
    }

    private static int of(Expression counter, Expression rule) {
        if (rule.equals(counter)) {
            return NONE;
        }
        if (!(rule instanceof Call call)) {
            return 0;
        }
        if (COMPARISONS.contains(call.operation())) {
            return comparison(counter, call);
        }
        if (call.operation() == Operation.MIN) {
            return limited(counter, call);
        }
        return of(counter, call.arguments());
    }

    /** A sum of counters beside a number: beyond the number nothing changes any more. */
    private static int comparison(Expression counter, Call call) {
        Expression left = call.arguments().get(0);
        Expression right = call.arguments().get(1);
        if (right instanceof Number number && isSum(left)) {
            return contains(left, counter) ? beyond(number.number()) : 0;
        }
        if (left instanceof Number number && isSum(right)) {
            return contains(right, counter) ? beyond(number.number()) : 0;
        }
        return of(counter, call.arguments());
    }

    private static int beyond(BigDecimal number) {
        return number.signum() < 0 ? 0 : whole(number, RoundingMode.FLOOR) + 1;
    }

    /** Numbers that no counter reaches stay below {@link #NONE}. */
    private static int whole(BigDecimal number, RoundingMode rounding) {
        return number.min(MOST).setScale(0, rounding).intValue();
    }

    /** A sum of what is never negative, so that none of its parts is more than the whole. */
    static boolean isSum(Expression expression) {
        if (expression instanceof Number number) {
            return number.number().signum() >= 0;
        }
        if (expression instanceof Reading reading) {
            return COUNTERS.contains(reading.fact());
        }
        return expression instanceof Call call
                && switch (call.operation()) {
                    case ADD -> call.arguments().stream().allMatch(Caps::isSum);
                    case COUNT_EVENT, COUNT_KIND, COUNT_ACTION -> true;
                    default -> false;
                };
    }

    /** `min(limit, counter)` or `min(limit, factor * counter)`. */
    private static int limited(Expression counter, Call call) {
        BigDecimal limit = null;
        for (Expression argument : call.arguments()) {
            if (argument instanceof Number number) {
                limit = limit == null ? number.number() : limit.min(number.number());
            }
        }
        if (limit == null || limit.signum() < 0) {
            return of(counter, call.arguments());
        }
        int cap = 0;
        for (Expression argument : call.arguments()) {
            cap = Math.max(cap, limited(counter, argument, limit));
        }
        return cap;
    }

    private static int limited(Expression counter, Expression argument, BigDecimal limit) {
        if (argument.equals(counter)) {
            return whole(limit, RoundingMode.CEILING);
        }
        if (argument instanceof Call product
                && product.operation() == Operation.MULTIPLY
                && product.arguments().contains(counter)) {
            for (Expression factor : product.arguments()) {
                if (factor instanceof Number number && number.number().signum() > 0) {
                    return whole(limit.divide(number.number(), 0, RoundingMode.CEILING), RoundingMode.CEILING);
                }
            }
        }
        return of(counter, argument);
    }

    private static boolean contains(Expression expression, Expression counter) {
        return expression.equals(counter)
                || expression instanceof Call call
                        && call.arguments().stream().anyMatch(argument -> contains(argument, counter));
    }
}
