package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.expression.Numbers;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A task with its scenarios, as proofs look at it.
 *
 * @param scenarios those that are looked at, in the order of their index
 * @param reads what all rules of the task look at
 * @param grading what those look at that bear on the grade
 */
public record TaskGame(
        Environment environment, Task task, List<Scenario> scenarios, Reads reads, Reads grading, Limits limits) {
    public TaskGame {
        scenarios = List.copyOf(scenarios);
    }

    static TaskGame of(Task task, Environment environment, Limits limits) {
        var rules = environment.rules();
        return new TaskGame(
                environment, task, task.scenarios(), Reads.of(rules, task), Reads.grading(rules, task), limits);
    }

    /** The same with some of its scenarios. */
    TaskGame with(List<Scenario> some) {
        return new TaskGame(environment, task, some, reads, grading, limits);
    }

    /** The grade that counts as solved, or the return where there is no rubric; 1 where the task does not say. */
    public BigFraction passMark() {
        return task.rules().pass().map(mark -> Numbers.exact(mark.number())).orElse(BigFraction.ONE);
    }

    /** Whether episodes are graded; otherwise the return is the result. */
    public boolean graded() {
        return task.rules().rubric().isPresent();
    }
}
