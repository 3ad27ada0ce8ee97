package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Optional;

/** Finds an episode in which each part of a scenario matters: its texts, the steps of its remedy, its mistakes. */
final class Alive extends ScenarioTheorem {
    @Override
    public Claim claim() {
        return Claim.ALIVE;
    }

    @Override
    Proof prove(Scenario scenario, TaskGame game) {
        var parts = new Parts();
        List<Option> options = Alphabet.of(scenario);
        TextsAlive.judge(scenario, options, parts);
        StepsAlive.judge(scenario, game, parts);
        MistakesAlive.judge(scenario, game, options, parts);
        return parts.proof(
                scenario.task().id(),
                Optional.of(scenario.id()),
                "every row of evidence can be read, every reply can be told, every step and every mistake matters");
    }
}
