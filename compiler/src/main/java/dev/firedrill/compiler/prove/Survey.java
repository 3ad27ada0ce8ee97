package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the endings of a scenario are graded, seen in one visit: until every bound that intervals leave is reached and
 * every step of the remedy has mattered, or to the end.
 */
final class Survey implements Endings.Visitor {
    private final Range grade;
    private final Map<String, Range> components = new LinkedHashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private final StepTrials steps;
    private final boolean complete;

    /** What a limit takes off, where an ending was found in which it does. */
    static final class Taken {
        private final Cut cut;
        private Optional<BigFraction> most = Optional.empty();
        private Optional<Ending> ending = Optional.empty();

        private Taken(Cut cut) {
            this.cut = cut;
        }

        private void see(Ending candidate, Position end) {
            Optional<BigFraction> given = cut.taken(end);
            if (given.isPresent()
                    && most.filter(found -> !isMore(given.get(), found)).isEmpty()) {
                most = given;
                ending = Optional.of(candidate);
            }
        }

        private boolean isMore(BigFraction given, BigFraction found) {
            return cut.above() ? given.compareTo(found) > 0 : given.compareTo(found) < 0;
        }

        Cut cut() {
            return cut;
        }

        /** What the limit was given where it took off the most; nothing where it never took off anything. */
        Optional<BigFraction> most() {
            return most;
        }

        Optional<Ending> ending() {
            return ending;
        }
    }

    private Survey(Scenario scenario, TaskGame game, Rubric rubric, StepTrials steps) {
        var bounds = new ScenarioBounds(scenario, game.reads());
        this.steps = steps;
        grade = new Range("grade", bounds.grade());
        for (Component component : rubric.components()) {
            components.put(component.name(), new Range(component.name(), bounds.component(rubric, component.name())));
        }
        bounds.scored(rubric)
                .ifPresent(scored ->
                        Cuts.of(rubric, scored, scenario.environment()).forEach(cut -> taken.add(new Taken(cut))));
        boolean all = new Endings(scenario, game).visit(Knowledge.ALL, this);
        complete = all && !isSettled();
        if (complete) {
            exact(grade);
            components.values().forEach(Survey::exact);
        }
    }

    private static void exact(Range range) {
        range.noneBelow();
        range.noneAbove();
    }

    static Survey of(Scenario scenario, TaskGame game, Rubric rubric, StepTrials steps) {
        return new Survey(scenario, game, rubric, steps);
    }

    @Override
    public boolean visit(Ending ending, Position end) {
        end.grade().ifPresent(found -> add(found, ending, end));
        steps.see(ending);
        return isSettled();
    }

    private void add(Grade found, Ending ending, Position end) {
        grade.add(found.total(), ending);
        for (Grade.Component component : found.components()) {
            Optional.ofNullable(components.get(component.name()))
                    .ifPresent(range -> range.add(component.value(), ending));
        }
        if (found.qualified()) {
            taken.forEach(cut -> cut.see(ending, end));
        }
    }

    /** Whether nothing new can be seen. */
    private boolean isSettled() {
        return taken.isEmpty()
                && grade.isTight()
                && components.values().stream().allMatch(Range::isTight)
                && steps.isSettled();
    }

    Range grade() {
        return grade;
    }

    List<Range> components() {
        return List.copyOf(components.values());
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Whether no ending was left out. */
    boolean complete() {
        return complete;
    }

    /** Whether every limit was looked at in every ending, or there is none. */
    boolean knowsLimits() {
        return complete || taken.isEmpty();
    }
}
