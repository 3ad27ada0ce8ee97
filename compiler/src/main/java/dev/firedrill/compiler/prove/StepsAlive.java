package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord;

/** Finds an episode that comes to something else because a step of the remedy was done, for each that can be offered. */
final class StepsAlive {
    private final Scenario scenario;
    private final StepTrials trials;
    private final Parts parts;

    private StepsAlive(Scenario scenario, StepTrials trials, Parts parts) {
        this.scenario = scenario;
        this.trials = trials;
        this.parts = parts;
    }

    /** Judges the steps of a scenario whose action its task offers. */
    static void judge(Scenario scenario, TaskGame game, Parts parts) {
        StepTrials trials = game.surveys().steps(scenario, game);
        parts.count("steps", trials.steps().size());
        var steps = new StepsAlive(scenario, trials, parts);
        trials.steps().stream().filter(step -> !step.matters()).forEach(steps::judge);
    }

    private void judge(StepTrials.Step step) {
        String name = "the step " + shown(step.declared().move());
        if (!trials.isComplete()) {
            parts.open("no episode was found in which " + name + " matters");
        } else if (step.done().isEmpty()) {
            parts.dead(name + " is done in no episode");
        } else if (step.isLeftOpen()) {
            parts.open("in " + StepTrials.MOST + " episodes " + name + " made no difference");
        } else {
            parts.dead(
                    name + " makes no difference to any grade or return",
                    Trace.play(
                            shown(step.declared().move()),
                            scenario,
                            step.done().get().path()));
        }
    }

    /** A declared move in words. */
    static String shown(ScenarioRecord.Move move) {
        return "`" + move.action() + move.target().map(target -> " " + target).orElse("") + "`";
    }
}
