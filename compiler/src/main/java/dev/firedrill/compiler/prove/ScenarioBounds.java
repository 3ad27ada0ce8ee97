package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.compiler.bounds.RubricBounds;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import dev.firedrill.engine.expression.Numbers;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Use;
import java.math.BigDecimal;
import java.util.Optional;

/** What the rules of a task leave open, by intervals alone: in one scenario, or as they are written. */
final class ScenarioBounds {
    private final EnvironmentRules rules;
    private final Reads reads;
    private final Scenario scenario;

    ScenarioBounds(Scenario scenario, Reads reads) {
        this.rules = scenario.environment().rules();
        this.reads = reads;
        this.scenario = scenario;
    }

    /** What is known of any scenario of any task. */
    private Known anywhere(Use use) {
        int levels = (int) rules.severities().stream().filter(Severity::ranked).count();
        return Known.in(Situation.general(levels, use));
    }

    /** What is known in this one, whatever is done. */
    Known here(Use use) {
        int steps = scenario.task().rules().steps();
        BigDecimal seconds = scenario.task().rules().seconds().orElse(BigDecimal.ZERO);
        int services = scenario.record().services().size();
        int remedy = scenario.record().remedy().steps().size();
        Known known = Known.in(
                anywhere(use).situation().within(Interval.of(steps, steps), Interval.point(Numbers.exact(seconds))));
        known = with(known, Fact.SERVICE_COUNT, services, services);
        known = with(known, Fact.SERVICES_QUERIED, 0, Math.min(services, steps));
        known = with(known, Fact.REMEDY_STEPS, remedy, remedy);
        known = with(known, Fact.REMEDY_DONE, 0, Math.min(remedy, steps));
        known = with(known, Fact.REMEDY_IN_ORDER, 0, Math.min(remedy, steps));
        known = with(known, Fact.MISTAKES, 0, scenario.record().mistakes().isEmpty() ? 0 : steps);
        for (var field : scenario.record().truth().entrySet()) {
            Expression truth = Call.of(Operation.TRUTH, new Word(field.getKey()));
            Optional<BigDecimal> number = field.getValue().number();
            if (number.isPresent()) {
                known = known.with(truth, Interval.point(Numbers.exact(number.get())));
            }
        }
        return known;
    }

    private static Known with(Known known, Fact fact, int least, int most) {
        return known.with(new Reading(fact), Interval.of(least, most));
    }

    /** What is known here once the requirements hold and all components are computed; nothing where they cannot hold. */
    Optional<Known> scored(Rubric rubric) {
        return scored(rubric, here(Use.RUBRIC));
    }

    private static Optional<Known> scored(Rubric rubric, Known known) {
        return RubricBounds.qualified(rubric, known).map(qualified -> RubricBounds.scored(rubric, qualified));
    }

    /** What a component can be here. */
    Interval component(Rubric rubric, String name) {
        return orNothing(rubric, scored(rubric).map(scored -> RubricBounds.component(name, scored)));
    }

    /** What a component can be as its rule is written, however large what it counts. */
    Interval declared(Rubric rubric, String name) {
        return orNothing(
                rubric, scored(rubric, anywhere(Use.RUBRIC)).map(scored -> RubricBounds.component(name, scored)));
    }

    /** What the grade can be here. */
    Interval grade() {
        return reads.rubric()
                .map(rubric -> orNothing(rubric, scored(rubric).map(scored -> RubricBounds.grade(rubric, scored))))
                .orElse(Interval.ZERO);
    }

    /** Where the requirements fail, everything is worth 0. */
    private static Interval orNothing(Rubric rubric, Optional<Interval> qualified) {
        return qualified
                .map(range -> rubric.requirements().isEmpty() ? range : range.hull(Interval.ZERO))
                .orElse(Interval.ZERO);
    }

    /** What the reported return can be here. */
    Interval total() {
        Interval sum = sum();
        return rules.returns()
                .map(returns -> Ranges.of(returns, here(Use.RETURN).with(new Reading(Fact.SUM), sum)))
                .orElse(sum);
    }

    /** What the return can be as its rule is written; anything where it is the plain sum. */
    Interval declaredTotal() {
        return rules.returns()
                .map(returns -> Ranges.of(returns, anywhere(Use.RETURN)))
                .orElse(Interval.ALL);
    }

    private Interval sum() {
        int steps = scenario.task().rules().steps();
        return reads.shaping()
                .map(column -> SumBounds.of(column, here(Use.STEP), rules.events(), steps))
                .orElse(Interval.ZERO)
                .plus(grade());
    }
}
