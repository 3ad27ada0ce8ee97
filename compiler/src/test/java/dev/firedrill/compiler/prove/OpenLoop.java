package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The best fixed list of moves for a task, found by playing every list of requests from the alphabets of all its scenarios
 * in all of them at once. Its value is the mean grade.
 */
final class OpenLoop {
    private final List<ActionRequest> requests;
    private BigFraction best = BigFraction.ZERO;

    private OpenLoop(List<Scenario> scenarios) {
        Set<ActionRequest> union = new LinkedHashSet<>();
        scenarios.forEach(scenario -> Alphabet.of(scenario).forEach(option -> union.add(option.request())));
        requests = List.copyOf(union);
    }

    static BigFraction best(Task task) {
        var openLoop = new OpenLoop(task.scenarios());
        openLoop.explore(task.scenarios());
        return openLoop.best;
    }

    /** How many lists of the greatest length there are, equal ones counted once. */
    static double effort(Task task) {
        return Math.pow(
                new OpenLoop(task.scenarios()).requests.size(), task.rules().steps());
    }

    private void explore(List<Scenario> scenarios) {
        Set<List<Position>> level =
                Set.of(scenarios.stream().map(Position::start).toList());
        while (!level.isEmpty()) {
            Set<List<Position>> next = new LinkedHashSet<>();
            for (List<Position> joint : level) {
                for (ActionRequest request : requests) {
                    List<Position> after = after(joint, request);
                    if (after.stream().allMatch(Position::done)) {
                        BigFraction mean = mean(after);
                        best = mean.compareTo(best) > 0 ? mean : best;
                    } else {
                        next.add(after);
                    }
                }
            }
            level = next;
        }
    }

    private static List<Position> after(List<Position> joint, ActionRequest request) {
        List<Position> after = new ArrayList<>();
        for (Position position : joint) {
            after.add(
                    position.done()
                            ? position
                            : position.after(position.scenario().move(request)));
        }
        return after;
    }

    private static BigFraction mean(List<Position> ends) {
        BigFraction sum = BigFraction.ZERO;
        for (Position end : ends) {
            sum = sum.add(BruteForce.grade(end));
        }
        return sum.divide(ends.size());
    }
}
