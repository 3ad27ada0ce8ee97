package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.expression.Numbers;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A task with its scenarios, as proofs look at it. */
public record TaskGame(Environment environment, Task task, Reads reads, Limits limits) {
    static TaskGame of(Task task, Environment environment, Limits limits) {
        return new TaskGame(environment, task, Reads.of(environment.rules(), task), limits);
    }

    /** The scenarios in the order of their index. */
    public List<Scenario> scenarios() {
        return task.scenarios();
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
