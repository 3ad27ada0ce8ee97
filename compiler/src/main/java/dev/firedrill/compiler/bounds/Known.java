package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Expression;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What holds where an expression is evaluated: the situation, and what the conditions around the place say. */
public final class Known {
    private final Situation situation;
    private final Map<Expression, Interval> ranges;
    private final Map<Expression, Boolean> truths;

    /** What was found out already; without it, nested expressions would be bounded again and again. */
    private final Map<Expression, Interval> found = new IdentityHashMap<>();

    private Known(Situation situation, Map<Expression, Interval> ranges, Map<Expression, Boolean> truths) {
        this.situation = situation;
        this.ranges = ranges;
        this.truths = truths;
    }

    public static Known in(Situation situation) {
        return new Known(situation, Map.of(), Map.of());
    }

    public Situation situation() {
        return situation;
    }

    /** The range that the conditions leave to the expression. */
    Optional<Interval> range(Expression expression) {
        return Optional.ofNullable(ranges.get(expression));
    }

    /** What the conditions say about a condition. */
    Optional<Boolean> truth(Expression condition) {
        return Optional.ofNullable(truths.get(condition));
    }

    public Known with(Expression expression, Interval range) {
        Map<Expression, Interval> more = new HashMap<>(ranges);
        more.put(expression, range);
        return new Known(situation, more, truths);
    }

    Known with(Expression condition, boolean holds) {
        Map<Expression, Boolean> more = new HashMap<>(truths);
        more.put(condition, holds);
        return new Known(situation, ranges, more);
    }

    /** The same with a component of the rubric read. */
    public Known with(String component, Interval range) {
        return new Known(situation.with(component, range), ranges, truths);
    }

    /** The range of the expression, computed if this is the first time that it is asked for. */
    Interval once(Expression expression, Supplier<Interval> bound) {
        Interval known = found.get(expression);
        if (known == null) {
            known = bound.get();
            found.put(expression, known);
        }
        return known;
    }
}
