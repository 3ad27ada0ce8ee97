package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A way for an episode to end.
 *
 * @param before where it stood before its last move
 * @param last the last move
 * @param grade the grade; 0 where the task has no rubric
 * @param sum the sum of all rewards
 * @param total the reported return
 */
record Ending(Node before, ActionRequest last, BigFraction grade, BigFraction sum, BigFraction total) {
    static Ending of(Node before, ActionRequest last, Position end) {
        return new Ending(before, last, grade(end), end.sum(), end.cumulative());
    }

    static BigFraction grade(Position end) {
        return end.grade().map(grade -> grade.total()).orElse(BigFraction.ZERO);
    }

    /** All moves. */
    List<ActionRequest> path() {
        List<ActionRequest> path = new ArrayList<>(before.path());
        path.add(last);
        return path;
    }

    /** How many moves it took. */
    int steps() {
        return before.position().steps() + 1;
    }

    /** What the steps paid besides the grade. */
    BigFraction shaping() {
        return sum.subtract(grade);
    }
}
