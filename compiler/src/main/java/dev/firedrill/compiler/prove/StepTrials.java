package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.RemedyStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks, for each step of the remedy, for an episode that comes to another grade or return because it was done. */
final class StepTrials {
    /** Episodes in which a step is done that are tried; where none shows a difference the step is left open. */
    static final int MOST = 20_000;

    private final Scenario scenario;
    private final List<Step> steps = new ArrayList<>();
    private final Map<ActionRequest, Long> made = new HashMap<>();
    private long open;
    private boolean complete;

    /** A step and what was found out about it. */
    static final class Step {
        private final int index;
        private final RemedyStep declared;
        private int trials;
        private boolean matters;
        private Optional<Ending> done = Optional.empty();

        private Step(int index, RemedyStep declared) {
            this.index = index;
            this.declared = declared;
        }

        RemedyStep declared() {
            return declared;
        }

        int index() {
            return index;
        }

        boolean matters() {
            return matters;
        }

        /** Whether more episodes in which it is done were met than are tried. */
        boolean isLeftOpen() {
            return trials >= MOST;
        }

        /** An episode in which it is done; none where no such episode was met. */
        Optional<Ending> done() {
            return done;
        }
    }

    /** Looks for the steps whose action the task offers. */
    StepTrials(Scenario scenario) {
        this.scenario = scenario;
        List<RemedyStep> declared = scenario.record().remedy().steps();
        for (int index = 0; index < declared.size(); index++) {
            if (scenario.task().actions().contains(declared.get(index).move().action())) {
                steps.add(new Step(index, declared.get(index)));
                open |= 1L << index;
            }
        }
    }

    /** Tries an ending with and without each open step that is done in it. */
    void see(Ending ending) {
        if (open == 0) {
            return;
        }
        long did = (ending.before().position().remedyDone() | made(ending.last())) & open;
        for (Step step : steps) {
            long bit = 1L << step.index;
            if ((did & bit) != 0) {
                attempt(step, ending);
            }
            if (step.matters || step.isLeftOpen()) {
                open &= ~bit;
            }
        }
    }

    private void attempt(Step step, Ending ending) {
        Position end = Counterfactual.play(scenario, ending.path(), UnaryOperator.identity());
        if ((end.remedyDone() & 1L << step.index) == 0) {
            return; // the last move was held back, or did something else
        }
        if (step.done.isEmpty()) {
            step.done = Optional.of(ending);
        }
        step.trials++;
        step.matters = new Counterfactual(UnaryOperator.identity(), move -> move.withoutStep(step.index))
                .differs(scenario, ending.path());
    }

    private long made(ActionRequest request) {
        return made.computeIfAbsent(request, last -> {
            var move = scenario.move(last);
            long bits = 0;
            for (Step step : steps) {
                bits |= move.makes(step.index) ? 1L << step.index : 0;
            }
            return bits;
        });
    }

    /** Whether no step is open any more. */
    boolean isSettled() {
        return open == 0;
    }

    /** Says that there are no other endings. */
    void complete() {
        complete = true;
    }

    /** Whether every ending was looked at. */
    boolean isComplete() {
        return complete;
    }

    /** The steps that were looked for. */
    List<Step> steps() {
        return List.copyOf(steps);
    }
}
