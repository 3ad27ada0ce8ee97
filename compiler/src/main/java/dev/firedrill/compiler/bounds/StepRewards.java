package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.bundle.EnvironmentRules.Task;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.Use;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Bounds what the shaping of a task can pay for one step, whatever happened before: for each action the most and the
 * least of all that a move with it can raise at once.
 */
public final class StepRewards {
    /** What became of a query: of these, a step raises one at most. */
    private static final Set<StandardEvent> QUERIES = EnumSet.of(
            StandardEvent.NEW_SERVICE,
            StandardEvent.NEW_QUERY,
            StandardEvent.REPEAT_QUERY,
            StandardEvent.UNKNOWN_SERVICE);

    private final List<ShapingRule> rules;
    private final List<Event> events;
    private final Known known;

    private StepRewards(List<ShapingRule> rules, List<Event> events, Known known) {
        this.rules = rules;
        this.events = events;
        this.known = known;
    }

    /** The least and the greatest; 0 is always among what lies between, since a step after the end pays it. */
    public record Bounds(BigFraction least, BigFraction greatest) {}

    /** The bounds for a task of the environment; nothing where the rules set none. */
    public static Optional<Bounds> of(EnvironmentRules environment, Task task) {
        List<ShapingRule> rules = environment.shapings().stream()
                .filter(column -> task.shaping().filter(column.name()::equals).isPresent())
                .map(Shaping::rules)
                .flatMap(List::stream)
                .toList();
        Interval all = Stream.concat(
                        environment.actions().stream()
                                .map(action -> new StepRewards(
                                                rules, environment.events(), known(environment, task, move(action)))
                                        .paid(
                                                Optional.of(action.role()),
                                                !action.parameters().isEmpty())),
                        Stream.of(new StepRewards(
                                        rules, environment.events(), known(environment, task, MoveUnderWay.unknown()))
                                .paid(Optional.empty(), false)))
                .reduce(Interval.ZERO, Interval::hull);
        return all.low().finite() && all.high().finite()
                ? Optional.of(new Bounds(all.low().number(), all.high().number()))
                : Optional.empty();
    }

    private static MoveUnderWay move(Action action) {
        return MoveUnderWay.of(action.name(), action.kind(), action.role());
    }

    private static Known known(EnvironmentRules environment, Task task, MoveUnderWay move) {
        BigFraction seconds = Interval.exact(task.seconds().orElse(BigDecimal.ZERO));
        int levels =
                (int) environment.severities().stream().filter(Severity::ranked).count();
        return Known.in(Situation.general(levels, Use.STEP)
                .within(Interval.of(task.steps(), task.steps()), Interval.point(seconds))
                .with(move));
    }

    /** What all rules together can pay for a move. */
    private Interval paid(Optional<Role> role, boolean aimed) {
        Interval sum = Interval.ZERO;
        Interval query = Interval.ZERO;
        for (StandardEvent event : StandardEvent.values()) {
            if (Raising.canRaise(event, role, aimed)) {
                Interval one = paid(event.spelling());
                if (QUERIES.contains(event)) {
                    query = query.hull(one);
                } else {
                    sum = sum.plus(one);
                }
            }
        }
        for (Event event : events) {
            if (Conditions.assume(event.when(), true, known).isPresent()) {
                sum = sum.plus(paid(event.name()));
            }
        }
        return sum.plus(query);
    }

    /** What the rules of an event can pay, which may not happen at all. */
    private Interval paid(String event) {
        return rules.stream()
                .filter(rule -> rule.event().equals(event))
                .map(this::paid)
                .reduce(Interval.ZERO, Interval::plus);
    }

    private Interval paid(ShapingRule rule) {
        Optional<Known> here =
                rule.when().isPresent() ? Conditions.assume(rule.when().get(), true, known) : Optional.of(known);
        return here.map(held -> Ranges.of(rule.amount(), held).hull(Interval.ZERO))
                .orElse(Interval.ZERO);
    }
}
