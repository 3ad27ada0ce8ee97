package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import java.util.List;
import java.util.Optional;

/**
 * The last move of a list: an answer, or a move that uses up the budget.
 *
 * @param request what is sent; empty for a bound that no single answer is known to reach
 * @param closing whether it only counts as the last step of the budget
 * @param wrong whether it is an answer that misses the key in every scenario
 * @param results what it is worth, by scenario and place, in units of the board
 */
record Finish(Optional<ActionRequest> request, boolean closing, boolean wrong, List<long[]> results) {
    Finish {
        results = List.copyOf(results);
    }

    /** Whether it is worth no more than another one, wherever it is made. */
    boolean isDominatedBy(Finish other) {
        for (int scenario = 0; scenario < results.size(); scenario++) {
            long[] mine = results.get(scenario);
            long[] others = other.results.get(scenario);
            if (mine == others) {
                continue;
            }
            for (int place = 0; place < mine.length; place++) {
                if (mine[place] > others[place]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The sum over the scenarios of what it is worth in those places. */
    long at(int[] places) {
        long sum = 0;
        for (int scenario = 0; scenario < places.length; scenario++) {
            sum += results.get(scenario)[places[scenario]];
        }
        return sum;
    }
}
