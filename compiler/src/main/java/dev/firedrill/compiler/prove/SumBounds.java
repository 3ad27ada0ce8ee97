package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Bounds what a shaping column can pay over an episode, by what can happen together in one step. */
final class SumBounds {
    /** At most one of these happens in a step, and none together with a submission. */
    private static final Set<StandardEvent> OUTCOMES = EnumSet.of(
            StandardEvent.NEW_SERVICE,
            StandardEvent.NEW_QUERY,
            StandardEvent.REPEAT_QUERY,
            StandardEvent.UNKNOWN_SERVICE,
            StandardEvent.MISSING_TARGET,
            StandardEvent.REMEDY,
            StandardEvent.MISTAKE,
            StandardEvent.HELD,
            StandardEvent.REMEDIATION_NOT_ALLOWED,
            StandardEvent.ACTION_NOT_ALLOWED,
            StandardEvent.UNKNOWN_ACTION);

    /** Neither is ever past the midpoint. */
    private static final Set<StandardEvent> SUBMISSIONS =
            EnumSet.of(StandardEvent.RIGHT_SUBMISSION, StandardEvent.WRONG_SUBMISSION);

    private final Shaping column;
    private final Known step;

    private SumBounds(Shaping column, Known step) {
        this.column = column;
        this.step = step;
    }

    /**
     * What the column can pay in all.
     *
     * @param step what is known at a step
     * @param own the environment's own events
     */
    static Interval of(Shaping column, Known step, List<Event> own, int steps) {
        var bounds = new SumBounds(column, step);
        // The first move repeats none, steps up to the midpoint are not past it, and the budget runs out once.
        int late = Math.max(0, steps - Math.max(1, steps / 2));
        Interval acted = bounds.paid(OUTCOMES).plus(bounds.paid(StandardEvent.EMPTY_QUERY.spelling()));
        Interval submitted = bounds.paid(SUBMISSIONS);
        Interval sum = times(acted.hull(submitted), steps - late)
                .plus(times(
                        acted.plus(bounds.paid(StandardEvent.PAST_HALF.spelling()))
                                .hull(submitted),
                        late))
                .plus(times(bounds.paid(StandardEvent.EXACT_REPEAT.spelling()), steps - 1))
                .plus(bounds.paid(StandardEvent.TIMEOUT.spelling()));
        for (Event event : own) {
            sum = sum.plus(times(bounds.paid(event.name()), event.once() ? 1 : steps));
        }
        return sum;
    }

    private static Interval times(Interval paid, int steps) {
        return paid.times(Interval.of(steps, steps));
    }

    /** What is paid where one of the events happens, or none does. */
    private Interval paid(Set<StandardEvent> events) {
        return events.stream().map(event -> paid(event.spelling())).reduce(Interval.ZERO, Interval::hull);
    }

    /** What is paid where the event happens, or does not. */
    private Interval paid(String event) {
        return column.rules().stream()
                .filter(rule -> rule.event().equals(event))
                .map(ShapingRule::amount)
                .map(amount -> Ranges.of(amount, step).hull(Interval.ZERO))
                .reduce(Interval.ZERO, Interval::plus);
    }
}
