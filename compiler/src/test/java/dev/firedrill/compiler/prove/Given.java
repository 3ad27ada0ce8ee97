package dev.firedrill.compiler.prove;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A theorem for tests that says of every scenario, or of every task, what it was told to say. */
public record Given(Claim claim, Verdict verdict, boolean scenarioByScenario) implements Theorem {
    @Override
    public List<Proof> prove(TaskGame game) {
        return scenarioByScenario
                ? game.scenarios().stream()
                        .map(scenario -> proof(game, Optional.of(scenario.id())))
                        .toList()
                : List.of(proof(game, Optional.empty()));
    }

    private Proof proof(TaskGame game, Optional<String> scenario) {
        return new Proof(claim, game.task().id(), scenario, verdict, "so it was given", Map.of(), List.of());
    }
}
