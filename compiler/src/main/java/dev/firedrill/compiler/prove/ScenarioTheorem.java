package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import java.util.List;

/** A claim that is decided for each scenario by itself. */
abstract class ScenarioTheorem implements Theorem {
    /** What is found out about one scenario of the game. */
    abstract Proof prove(Scenario scenario, TaskGame game);

    @Override
    public final boolean scenarioByScenario() {
        return true;
    }

    @Override
    public final List<Proof> prove(TaskGame game) {
        return game.scenarios().parallelStream()
                .map(scenario -> prove(scenario, game))
                .toList();
    }
}
