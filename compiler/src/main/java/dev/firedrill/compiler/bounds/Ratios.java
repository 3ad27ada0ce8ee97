package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which figures never exceed which others, and so which quotients lie between 0 and 1. */
final class Ratios {
    /** The engine keeps each of these at or below those behind it. */
    private static final Map<Fact, Set<Fact>> BELOW = new EnumMap<>(Map.of(
            Fact.SERVICES_QUERIED, Set.of(Fact.QUERIES, Fact.SERVICE_COUNT),
            Fact.QUERIES, Set.of(Fact.STEPS),
            Fact.REMEDY_IN_ORDER, Set.of(Fact.REMEDY_DONE),
            Fact.REMEDY_DONE, Set.of(Fact.REMEDY_STEPS, Fact.STEPS),
            Fact.MISTAKES, Set.of(Fact.STEPS),
            Fact.STEPS, Set.of(Fact.STEPS_ALLOWED),
            Fact.TIME_REMAINING, Set.of(Fact.TIME_BUDGET)));

    private Ratios() {}

    /** Whether the first is never greater than the second. */
    static boolean atMost(Expression least, Expression most, Known known) {
        return Ranges.of(least, known).high().compareTo(Ranges.of(most, known).low()) <= 0
                || related(least, most, known);
    }

    /** Whether the first is never greater than the second by what the two are, whatever they are worth. */
    private static boolean related(Expression least, Expression most, Known known) {
        if (least.equals(most)) {
            return true;
        }
        if (least instanceof Reading one && most instanceof Reading other) {
            return below(one.fact(), other.fact());
        }
        return least instanceof Call call && lessPart(call, most, known)
                || most instanceof Call other && morePart(least, other, known);
    }

    private static boolean below(Fact least, Fact most) {
        return BELOW.getOrDefault(least, Set.of()).stream().anyMatch(next -> next == most || below(next, most));
    }

    private static boolean lessPart(Call least, Expression most, Known known) {
        List<Expression> parts = least.arguments();
        return switch (least.operation()) {
            case MIN -> parts.stream().anyMatch(part -> related(part, most, known));
            case SUBTRACT ->
                related(parts.get(0), most, known)
                        && Ranges.of(parts.get(1), known).low().signum() >= 0;
            case COUNT_KIND, COUNT_ACTION, COUNT_EVENT -> related(new Reading(Fact.STEPS), most, known);
            default -> false;
        };
    }

    private static boolean morePart(Expression least, Call most, Known known) {
        List<Expression> parts = most.arguments();
        return switch (most.operation()) {
            case MAX -> parts.stream().anyMatch(part -> related(least, part, known));
            case ADD ->
                related(least, parts.get(0), known) && notNegative(parts.get(1), known)
                        || related(least, parts.get(1), known) && notNegative(parts.get(0), known);
            default -> false;
        };
    }

    private static boolean notNegative(Expression expression, Known known) {
        return Ranges.of(expression, known).low().signum() >= 0;
    }

    /** The range of a product or quotient some of whose factors cancel to between 0 and 1. */
    static Optional<Interval> bound(Call product, Known known) {
        List<Expression> factors = new ArrayList<>();
        List<Expression> divisors = new ArrayList<>();
        collect(product, factors, divisors);
        Interval range = Interval.UNIT;
        boolean cancelled = false;
        for (Expression divisor : List.copyOf(divisors)) {
            Optional<Expression> factor = factors.stream()
                    .filter(candidate -> notNegative(candidate, known) && related(candidate, divisor, known))
                    .findFirst();
            if (factor.isPresent()) {
                factors.remove(factor.get());
                divisors.remove(divisor);
                cancelled = true;
            }
        }
        if (!cancelled) {
            return Optional.empty();
        }
        for (Expression factor : factors) {
            range = range.times(Ranges.of(factor, known));
        }
        for (Expression divisor : divisors) {
            range = range.dividedBy(Ranges.of(divisor, known));
        }
        return Optional.of(range);
    }

    private static void collect(Expression expression, List<Expression> factors, List<Expression> divisors) {
        if (expression instanceof Call call && call.operation() == Operation.MULTIPLY) {
            call.arguments().forEach(argument -> collect(argument, factors, divisors));
        } else if (expression instanceof Call call && call.operation() == Operation.DIVIDE) {
            collect(call.arguments().get(0), factors, divisors);
            collect(call.arguments().get(1), divisors, factors);
        } else {
            factors.add(expression);
        }
    }
}
