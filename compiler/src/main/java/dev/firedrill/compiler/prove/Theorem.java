package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import java.util.List;

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

    /** A proof for each scenario of the game, or one for the task as a whole. */
    List<Proof> prove(TaskGame game);
}
