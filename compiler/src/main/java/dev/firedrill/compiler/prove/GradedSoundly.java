package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Gauge;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds the bounds that the grade and each of its components reach, over every ending. */
final class GradedSoundly implements Theorem {
    @Override
    public Claim claim() {
        return Claim.GRADED_SOUNDLY;
    }

    @Override
    public boolean scenarioByScenario() {
        return true;
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        return game.reads().rubric().stream()
                .flatMap(rubric -> game.scenarios().parallelStream().map(scenario -> prove(scenario, rubric, game)))
                .toList();
    }

    private static Proof prove(Scenario scenario, Rubric rubric, TaskGame game) {
        var bounds = new Bounds(scenario, rubric);
        boolean complete = new Endings(scenario, game).visit(Knowledge.ALL, bounds);
        List<String> flaws = bounds.flaws();
        Verdict verdict = !flaws.isEmpty() ? Verdict.REFUTED : complete ? Verdict.PROVED : Verdict.UNKNOWN;
        String range = "the grade goes from " + bounds.grade.shown();
        return new Proof(
                Claim.GRADED_SOUNDLY,
                scenario.task().id(),
                Optional.of(scenario.id()),
                verdict,
                switch (verdict) {
                    case PROVED -> range + ", and every component reaches its bounds";
                    case REFUTED -> range + "; " + String.join("; ", flaws);
                    case UNKNOWN -> range + " in what was looked at, which is not everything";
                },
                bounds.figures(),
                bounds.traces(scenario));
    }

    /** The least and the greatest value of a figure, with endings that reach them. */
    private static final class Range {
        private final List<Ending> least = new ArrayList<>();
        private final List<Ending> greatest = new ArrayList<>();
        private BigFraction low = BigFraction.ZERO;
        private BigFraction high = BigFraction.ZERO;

        private void add(BigFraction value, Ending ending) {
            if (least.isEmpty() || value.compareTo(low) < 0) {
                low = value;
                least.clear();
                least.add(ending);
            }
            if (greatest.isEmpty() || value.compareTo(high) > 0) {
                high = value;
                greatest.clear();
                greatest.add(ending);
            }
        }

        private boolean isConstant() {
            return low.equals(high);
        }

        private String shown() {
            return Figures.shown(low) + " to " + Figures.shown(high);
        }
    }

    /** The ranges of everything that is graded. */
    private static final class Bounds implements Endings.Visitor {
        private final Range grade = new Range();
        private final Map<String, Range> components = new LinkedHashMap<>();
        private final Optional<Gauge> unclamped;
        private final Range total = new Range();

        private Bounds(Scenario scenario, Rubric rubric) {
            rubric.components().forEach(component -> components.put(component.name(), new Range()));
            // What a clamp at the top of the rubric is given, before it cuts anything off.
            unclamped = rubric.total()
                    .filter(expression -> expression instanceof Call call && call.operation() == Operation.CLAMP)
                    .map(expression -> ((Call) expression).arguments().get(0))
                    .map(inner -> Gauge.of(inner, scenario.environment()));
        }

        @Override
        public void visit(Ending ending, Position end) {
            end.grade().ifPresent(found -> add(found, ending, end));
        }

        private void add(Grade found, Ending ending, Position end) {
            grade.add(found.total(), ending);
            for (Grade.Component component : found.components()) {
                Optional.ofNullable(components.get(component.name()))
                        .ifPresent(range -> range.add(component.value(), ending));
            }
            if (found.qualified()) {
                unclamped
                        .map(gauge -> gauge.of(end))
                        .filter(Value.Number.class::isInstance)
                        .ifPresent(value -> total.add(((Value.Number) value).number(), ending));
            }
        }

        private List<String> flaws() {
            List<String> flaws = new ArrayList<>();
            if (grade.low.signum() < 0 || grade.high.compareTo(BigFraction.ONE) > 0) {
                flaws.add("it leaves 0 to 1");
            }
            if (!grade.greatest.isEmpty() && grade.high.compareTo(BigFraction.ONE) < 0) {
                flaws.add("nobody can reach 1");
            }
            if (total.high.compareTo(BigFraction.ONE) > 0) {
                flaws.add(
                        "a clamp hides " + Figures.shown(total.high) + ", so that what is lost above 1 costs nothing");
            }
            components.forEach((name, range) -> {
                if (!range.greatest.isEmpty() && range.isConstant() && components.size() > 1) {
                    flaws.add("`" + name + "` is always " + Figures.shown(range.low));
                }
            });
            return flaws;
        }

        private Map<String, BigFraction> figures() {
            Map<String, BigFraction> figures = new LinkedHashMap<>();
            figures.put("least grade", grade.low);
            figures.put("greatest grade", grade.high);
            components.forEach((name, range) -> {
                figures.put("least " + name, range.low);
                figures.put("greatest " + name, range.high);
            });
            return figures;
        }

        private List<Trace> traces(Scenario scenario) {
            List<Trace> traces = new ArrayList<>();
            grade.least.forEach(ending -> traces.add(Trace.play("least grade", scenario, ending.path())));
            grade.greatest.forEach(ending -> traces.add(Trace.play("greatest grade", scenario, ending.path())));
            total.greatest.stream()
                    .filter(ending -> total.high.compareTo(BigFraction.ONE) > 0)
                    .forEach(ending -> traces.add(Trace.play("above the clamp", scenario, ending.path())));
            return traces;
        }
    }
}
