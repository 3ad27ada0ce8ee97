package dev.firedrill.compiler.prove;

import java.util.List;

/** Decides one claim for a task and its scenarios. */
interface Theorem {
    /** A proof for each scenario, or one for the task as a whole. */
    List<Proof> prove(TaskGame game);
}
