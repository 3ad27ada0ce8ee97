package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Gauge;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.rules.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A place in a rubric where a limit may take away what was earned.
 *
 * @param where the component, or `total`
 * @param limit what is left at most; at least, where {@code above} is false
 * @param above whether it takes away what lies above the limit
 */
record Cut(String where, Gauge limited, BigFraction limit, boolean above, List<Guard> guards) {
    /** A condition on the way to the place, and how it has to come out. */
    record Guard(Gauge condition, boolean holds) {
        private boolean isPassed(Position end) {
            return condition.of(end).equals(new Value.Truth(holds));
        }
    }

    Cut {
        guards = List.copyOf(guards);
    }

    static Cut of(
            String where,
            Expression limited,
            BigFraction limit,
            boolean above,
            Map<Expression, Boolean> guards,
            Environment environment) {
        return new Cut(
                where,
                Gauge.of(limited, environment),
                limit,
                above,
                guards.entrySet().stream()
                        .map(guard -> new Guard(Gauge.of(guard.getKey(), environment), guard.getValue()))
                        .toList());
    }

    /** What the limit is given in an ending that was graded, where it takes something off it. */
    Optional<BigFraction> taken(Position end) {
        if (!guards.stream().allMatch(guard -> guard.isPassed(end))
                || !(limited.of(end) instanceof Value.Number given)) {
            return Optional.empty();
        }
        return Optional.of(given.number())
                .filter(number -> above ? number.compareTo(limit) > 0 : number.compareTo(limit) < 0);
    }
}
