package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every set of remedy steps that can be done without anything else being done, with a shortest way to do them. */
final class Repairs {
    private final Scenario scenario;
    private final List<ActionRequest> steps;
    private final Map<Long, List<ActionRequest>> ways = new LinkedHashMap<>();

    /** Looks for all of them with moves out of the options. */
    Repairs(Scenario scenario, List<Option> options) {
        this.scenario = scenario;
        int count = scenario.record().remedy().steps().size();
        this.steps = options.stream()
                .map(Option::request)
                .filter(request -> {
                    var move = scenario.move(request);
                    return IntStream.range(0, count).anyMatch(move::makes);
                })
                .toList();
        explore();
    }

    private void explore() {
        Deque<Position> open = new ArrayDeque<>(List.of(Position.start(scenario)));
        ways.put(0L, List.of());
        while (!open.isEmpty()) {
            Position position = open.remove();
            for (ActionRequest step : steps) {
                Position after = position.after(scenario.move(step));
                if (!after.done() && !ways.containsKey(after.remedyDone())) {
                    List<ActionRequest> way = new ArrayList<>(ways.getOrDefault(position.remedyDone(), List.of()));
                    way.add(step);
                    ways.put(after.remedyDone(), way);
                    open.add(after);
                }
            }
        }
    }

    /** The ways by the steps that are done, as bits by index. */
    Map<Long, List<ActionRequest>> ways() {
        return ways;
    }
}
