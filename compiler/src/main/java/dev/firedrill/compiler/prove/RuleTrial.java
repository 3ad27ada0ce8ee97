package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.bundle.EnvironmentRules.Shaping;

/** Looks, for one rule of an environment, for an episode in which it matters. */
interface RuleTrial {
    /** Whether the task uses the rule. */
    boolean isUsedBy(Task task);

    /** Whether the column pays for the steps of the task. */
    static boolean isColumnOf(Shaping column, Task task) {
        return task.rules().shaping().filter(column.name()::equals).isPresent();
    }

    /** Whether the task is graded by the rubric. */
    static boolean isRubricOf(Rubric rubric, Task task) {
        return task.rules().rubric().filter(rubric.name()::equals).isPresent();
    }

    /** Whether it is looked at wherever a step is taken, or only where an episode is graded. */
    boolean isOfSteps();

    /** Sees a step. */
    void see(Position before, Position after);

    /** Whether it was seen to matter. */
    boolean settled();

    /** What is wrong with it where nothing else was ever seen. */
    String dead();

    /** Whether steps that the rules cannot tell apart are enough to see all that it can do. */
    boolean isDecidable();
}
