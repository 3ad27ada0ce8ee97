package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import java.util.List;

/**
 * One answer for every scenario of a task, standing for all that the rules cannot tell from it.
 *
 * @param requests what is sent, by scenario; the same everywhere where there is a text that means this in all of them
 * @param classes what the rules can tell of it, by scenario: equal numbers are the same to them
 * @param right whether it hits the key, by scenario
 */
record Answer(List<ActionRequest> requests, List<Integer> classes, List<Boolean> right) {
    Answer {
        requests = List.copyOf(requests);
        classes = List.copyOf(classes);
        right = List.copyOf(right);
    }

    /** Whether one request means this in every scenario; otherwise it only bounds what answers are worth. */
    boolean isReal() {
        return requests.stream().distinct().count() == 1;
    }

    /** What is sent, where {@link #isReal}. */
    ActionRequest request() {
        return requests.get(0);
    }

    /** Whether it misses the key in every scenario. */
    boolean isWrong() {
        return !right.contains(true);
    }
}
