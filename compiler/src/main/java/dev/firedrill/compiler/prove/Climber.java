package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Panel.Naming;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Climbs the step reward over the services that are listed at reset, and reads nothing else. Of the pairs of an offered
 * action that aims at a service and a service that it has not made a move of yet, it takes one whose service has been paid
 * most so far; among equals the service that is listed first, then the action that is declared first. With its last
 * step it answers, naming the service that was paid most.
 */
final class Climber {
    private final Scenario scenario;
    private final Naming naming;
    private final Map<String, BigFraction> paid = new LinkedHashMap<>();
    private final Map<String, List<ActionRequest>> untried = new LinkedHashMap<>();

    Climber(Scenario scenario, Naming naming) {
        this.scenario = scenario;
        this.naming = naming;
        for (String service : scenario.services()) {
            paid.put(service, BigFraction.ZERO);
            untried.put(service, moves(service));
        }
    }

    private List<ActionRequest> moves(String service) {
        List<ActionRequest> moves = new ArrayList<>();
        for (var action : Panel.offered(naming.game())) {
            boolean answer = naming.game()
                    .task()
                    .rules()
                    .answer()
                    .filter(action.name()::equals)
                    .isPresent();
            if (!answer && Naming.aims(action)) {
                moves.add(ActionRequest.of(
                        action.name(), Map.of(action.parameters().get(0).name(), service)));
            }
        }
        return moves;
    }

    /** What it plays. */
    List<ActionRequest> play() {
        List<ActionRequest> played = new ArrayList<>();
        Position position = Position.start(scenario);
        while (!position.done()
                && played.size() < scenario.task().rules().steps() - 1
                && untried.values().stream().anyMatch(left -> !left.isEmpty())) {
            String service = best(true);
            ActionRequest move = untried.getOrDefault(service, List.of()).remove(0);
            position = position.after(scenario.move(move));
            paid.merge(service, position.shaping(), BigFraction::add);
            played.add(move);
        }
        naming.with(best(false)).ifPresent(played::add);
        return played;
    }

    private String best(boolean open) {
        String best = "";
        for (var service : paid.entrySet()) {
            boolean stands =
                    !open || !untried.getOrDefault(service.getKey(), List.of()).isEmpty();
            if (stands
                    && (best.isEmpty()
                            || service.getValue().compareTo(paid.getOrDefault(best, BigFraction.ZERO)) > 0)) {
                best = service.getKey();
            }
        }
        return best;
    }
}
