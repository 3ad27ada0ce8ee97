package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/** Plays the same requests as they are and as they would be if the scenario lacked something. */
record Counterfactual(UnaryOperator<Move> with, UnaryOperator<Move> without) {
    /** Whether the grade or the return is another one; an episode that goes on for want of it is idled to its end. */
    boolean differs(Scenario scenario, List<ActionRequest> path) {
        Position actual = play(scenario, path, with);
        Position other = play(scenario, path, without);
        return !result(actual).equals(result(other));
    }

    /** The end of an episode whose moves are changed, idled to its end where they are too few. */
    static Position play(Scenario scenario, List<ActionRequest> path, UnaryOperator<Move> change) {
        Position position = Position.start(scenario);
        for (ActionRequest request : path) {
            if (position.done()) {
                return position;
            }
            position = position.after(change.apply(scenario.move(request)));
        }
        Move idle = scenario.move(ActionRequest.of(Values.UNKNOWN, Map.of()));
        while (!position.done()) {
            position = position.after(idle);
        }
        return position;
    }

    private static List<BigFraction> result(Position end) {
        return List.of(Ending.grade(end), end.cumulative());
    }
}
