package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Gauge;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the endings of a scenario come to, all counted. */
final class Tally {
    /** For each grade the fewest steps that lead to it, and the greatest return that goes with it. */
    final TreeMap<BigFraction, Integer> steps = new TreeMap<>();

    final TreeMap<BigFraction, BigFraction> returns = new TreeMap<>();

    /** For each component its least and greatest value. */
    final Map<String, BigFraction> least = new LinkedHashMap<>();

    final Map<String, BigFraction> greatest = new LinkedHashMap<>();
    Optional<BigFraction> shaping = Optional.empty();
    Optional<BigFraction> leastReturn = Optional.empty();

    /** The greatest total of the rubric before a clamp cuts it off. */
    Optional<BigFraction> unclamped = Optional.empty();

    private final Optional<Gauge> clamped;

    Tally(Environment environment) {
        clamped = environment.rules().rubrics().get(0).total().stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call -> call.operation() == Operation.CLAMP)
                .map(call -> Gauge.of(call.arguments().get(0), environment))
                .findFirst();
    }

    void add(Position end) {
        BigFraction grade = BruteForce.grade(end);
        steps.merge(grade, end.steps(), Math::min);
        returns.merge(grade, end.cumulative(), Tally::more);
        BigFraction total = end.cumulative();
        leastReturn = Optional.of(
                leastReturn.filter(least -> least.compareTo(total) <= 0).orElse(total));
        BigFraction shaped = end.sum().subtract(grade);
        shaping = Optional.of(shaping.map(most -> more(most, shaped)).orElse(shaped));
        end.grade().stream().flatMap(found -> found.components().stream()).forEach(this::component);
        if (end.grade().filter(Grade::qualified).isPresent()
                && clamped.map(gauge -> gauge.of(end)).orElse(null) instanceof Value.Number uncut) {
            unclamped = Optional.of(
                    unclamped.map(most -> more(most, uncut.number())).orElse(uncut.number()));
        }
    }

    private void component(Grade.Component component) {
        least.merge(component.name(), component.value(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        greatest.merge(component.name(), component.value(), Tally::more);
    }

    private static BigFraction more(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The greatest return among grades from the first on. */
    Optional<BigFraction> mostFrom(BigFraction grade) {
        return returns.tailMap(grade).values().stream().max(BigFraction::compareTo);
    }

    /** The greatest return among lower grades. */
    Optional<BigFraction> mostBelow(BigFraction grade) {
        return returns.headMap(grade).values().stream().max(BigFraction::compareTo);
    }

    BigFraction top() {
        return steps.lastKey();
    }
}
