package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Scenario;
import java.util.HashMap;
import java.util.Map;

/** What requests amount to in a scenario, each found out once. */
final class Moves {
    private final Scenario scenario;
    private final Map<ActionRequest, Move> resolved = new HashMap<>();

    Moves(Scenario scenario) {
        this.scenario = scenario;
    }

    Move of(ActionRequest request) {
        return resolved.computeIfAbsent(request, scenario::move);
    }
}
