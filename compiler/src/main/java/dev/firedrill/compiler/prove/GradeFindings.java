package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.bounds.Bound;
import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Says what bounds were found, and which of them are not what the rules promise. */
final class GradeFindings {
    private static final Bound ONE = Bound.of(BigFraction.ONE);

    private final Scenario scenario;
    private final TaskGame game;
    private final ScenarioBounds bounds;
    private final ProofText text;
    private final List<String> flaws = new ArrayList<>();
    private boolean decided = true;

    GradeFindings(Scenario scenario, TaskGame game, ProofText text) {
        this.scenario = scenario;
        this.game = game;
        this.bounds = new ScenarioBounds(scenario, game.reads());
        this.text = text;
    }

    Verdict verdict() {
        flaws.forEach(text::say);
        return !flaws.isEmpty() ? Verdict.REFUTED : decided ? Verdict.PROVED : Verdict.UNKNOWN;
    }

    /** Judges the grade and its components. */
    void graded(Rubric rubric, Survey survey) {
        Range grade = survey.grade();
        text.say("the grade goes " + grade.shown());
        tell("grade", grade);
        trace("least grade", grade.least());
        trace("greatest grade", grade.greatest());
        if (grade.low().signum() < 0 || Bound.of(grade.high()).compareTo(ONE) > 0) {
            flaw(Flaw.BEYOND, "0 to 1", max(grade.low().negate(), grade.high().subtract(1)), "it leaves 0 to 1");
        }
        if (grade.atMost().compareTo(ONE) < 0) {
            flaw(Flaw.MISSING, "1", BigFraction.ONE.subtract(grade.high()), "nobody can reach 1");
        }
        if (grade.atLeast().signum() > 0) {
            flaw(Flaw.ALWAYS, "grade", grade.low(), "nobody gets as little as 0");
        }
        survey.components()
                .forEach(component ->
                        component(rubric, component, survey.components().size() > 1));
        survey.taken().forEach(this::taken);
        decided &= grade.isTight() && survey.knowsLimits();
    }

    private void component(Rubric rubric, Range component, boolean oneOfSeveral) {
        tell(component.key(), component);
        Interval declared = bounds.declared(rubric, component.key());
        if (component.isConstant()) {
            if (oneOfSeveral) {
                flaw(
                        Flaw.ALWAYS,
                        component.key(),
                        component.low(),
                        "`" + component.key() + "`" + " is always " + Figures.shown(component.low()));
            }
        } else {
            if (declared.high().finite() && component.atMost().compareTo(declared.high()) < 0) {
                missed(component, declared.high(), "greatest", component.high(), component.greatest());
            }
            if (declared.low().finite() && component.atLeast().compareTo(declared.low()) > 0) {
                missed(component, declared.low(), "least", component.low(), component.least());
            }
        }
        decided &= component.isTight();
    }

    private void missed(Range component, Bound bound, String end, BigFraction found, @Nullable Ending ending) {
        flaw(
                Flaw.MISSING,
                "the " + end + " " + component.key(),
                max(bound.number().subtract(found), found.subtract(bound.number())),
                "`" + component.key() + "`" + " can never reach its bound " + Figures.shown(bound.number()) + ", the "
                        + end + " is " + Figures.shown(found));
        trace(end + " " + component.key(), ending);
    }

    private void taken(Survey.Taken taken) {
        taken.most().ifPresent(most -> {
            flaw(
                    Flaw.HIDDEN,
                    "in " + taken.cut().where(),
                    most,
                    "a limit in `" + taken.cut().where() + "` hides " + Figures.shown(most)
                            + ", so that what is lost " + (taken.cut().above() ? "above " : "below ")
                            + Figures.shown(taken.cut().limit()) + " costs nothing");
            taken.ending()
                    .ifPresent(
                            ending -> trace("beyond the limit in " + taken.cut().where(), ending));
        });
    }

    /** Judges the return: as the result where there is no grade, and as far as its rule hides what was collected. */
    void returned(Range total) {
        text.say("the return goes " + total.shown());
        tell("return", total);
        trace("least return", total.least());
        trace("greatest return", total.greatest());
        Bound declared = bounds.declaredTotal().high();
        if (!game.graded() && declared.finite() && total.atMost().compareTo(declared) < 0) {
            flaw(
                    Flaw.MISSING,
                    "the greatest return",
                    declared.number().subtract(total.high()),
                    "the return can never reach its bound " + Figures.shown(declared.number()) + ", the greatest is "
                            + Figures.shown(total.high()));
        }
        if (game.environment().rules().returns().isPresent() && total.atLeast().signum() > 0) {
            flaw(Flaw.ALWAYS, "return", total.low(), "nobody's return is less than " + Figures.shown(total.low()));
        }
        hidden();
        decided &= game.graded() || total.isTight();
    }

    /** The sum beyond the clamp that a return cuts it to. */
    private void hidden() {
        Optional<BigFraction> most = game.environment()
                .rules()
                .returns()
                .filter(returns -> RuleNumbers.clamps(returns, new Reading(Fact.SUM)))
                .flatMap(RuleNumbers::greatestClamped);
        Optional.ofNullable(game.surveys().takings(scenario, game).richest())
                .filter(richest ->
                        most.filter(limit -> richest.sum().compareTo(limit) > 0).isPresent())
                .ifPresent(richest -> {
                    flaw(
                            Flaw.HIDDEN,
                            "of the return",
                            richest.sum(),
                            "the limit of the return hides " + Figures.shown(richest.sum())
                                    + ", so that what is lost above " + Figures.shown(richest.total())
                                    + " costs nothing");
                    trace("beyond the limit of the return", richest);
                });
    }

    private void flaw(Flaw flaw, String where, BigFraction much, String said) {
        flaws.add(said);
        String figure = flaw.figure(where);
        text.figure(figure, max(much, text.figures().getOrDefault(figure, much)));
    }

    private static BigFraction max(BigFraction one, BigFraction other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private void tell(String name, Range range) {
        tell("least ", name, range.low(), range.atLeast());
        tell("greatest ", name, range.high(), range.atMost());
    }

    private void tell(String end, String name, BigFraction found, Bound bound) {
        boolean reached = bound.equals(Bound.of(found));
        text.figure(end + name + (reached ? "" : " found"), found);
        if (!reached && bound.finite()) {
            text.figure(end + "possible " + name, bound.number());
        }
    }

    private void trace(String name, @Nullable Ending ending) {
        if (ending != null) {
            text.trace(Trace.play(name, scenario, ending.path()));
        }
    }
}
