package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.ScenarioModel.Remedy;
import dev.firedrill.compiler.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which steps of a remedy have to come before which others. */
final class StepOrder {
    private final int steps;
    private final List<Constraint> constraints = new ArrayList<>();

    StepOrder(int steps) {
        this.steps = steps;
    }

    /** One step has to come before another; without a place, because it is written before it. */
    record Constraint(int earlier, int later, Optional<Span> place) {}

    /** The order of a remedy: as written, where it is ordered, and what `after` adds. */
    static StepOrder of(Remedy remedy) {
        var order = new StepOrder(remedy.steps().size());
        if (remedy.ordered()) {
            order.addWritten();
        }
        for (int later = 0; later < order.steps; later++) {
            for (int earlier : remedy.steps().get(later).after()) {
                order.add(new Constraint(earlier, later, Optional.empty()));
            }
        }
        return order;
    }

    /** The steps that have to come after another one. */
    List<Integer> waiting() {
        return constraints.stream().map(Constraint::later).distinct().sorted().toList();
    }

    void add(Constraint constraint) {
        constraints.add(constraint);
    }

    /** Each step has to come before all that are written behind it. */
    void addWritten() {
        for (int later = 0; later < steps; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                add(new Constraint(earlier, later, Optional.empty()));
            }
        }
    }

    /** The shortest chain of constraints from one step to another; none where nothing puts the first before it. */
    List<Constraint> path(int from, int to) {
        Map<Integer, Constraint> arrivals = new HashMap<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            int step = next.remove();
            for (Constraint constraint : constraints) {
                if (constraint.earlier() == step && arrivals.putIfAbsent(constraint.later(), constraint) == null) {
                    next.add(constraint.later());
                }
            }
        }
        LinkedList<Constraint> path = new LinkedList<>();
        Constraint last = arrivals.get(to);
        while (last != null) {
            path.addFirst(last);
            last = last.earlier() == from ? null : arrivals.get(last.earlier());
        }
        return path;
    }
}
