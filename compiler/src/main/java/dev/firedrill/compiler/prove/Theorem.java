package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Optional;

/** Decides one claim for a task and its scenarios. */
public interface Theorem {
    /** What is decided. */
    Claim claim();

    /**
     * Whether each scenario is looked at for itself, so that its proof stays true whatever becomes of the others. Then
     * every proof is about a scenario, and a game may hold only some of those of its task.
     */
    default boolean scenarioByScenario() {
        return false;
    }

    /** The scenarios that a proof about the task as a whole depends on. */
    default List<Scenario> dependsOn(TaskGame game) {
        return game.task().scenarios();
    }

    /** Whether its proofs are about that scenario, or about the task as a whole where there is none. */
    default boolean isAbout(Optional<String> scenario) {
        return scenario.isPresent() || !scenarioByScenario();
    }

    /** A proof for each scenario of the game, or one for the task as a whole. */
    List<Proof> prove(TaskGame game);
}
