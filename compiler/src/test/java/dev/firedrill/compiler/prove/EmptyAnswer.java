package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A theorem for tests: an answer without arguments is worth nothing. It counts the scenarios that it looks at. */
public final class EmptyAnswer implements Theorem {
    private final boolean scenarioByScenario;
    private int looks;

    /** The theorem, about each scenario or about tasks. */
    public EmptyAnswer(boolean scenarioByScenario) {
        this.scenarioByScenario = scenarioByScenario;
    }

    /** How many scenarios were looked at so far. */
    public int looks() {
        return looks;
    }

    @Override
    public Claim claim() {
        return Claim.NOT_GAMEABLE;
    }

    @Override
    public boolean scenarioByScenario() {
        return scenarioByScenario;
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        looks += game.scenarios().size();
        List<Proof> proofs =
                game.scenarios().stream().map(scenario -> prove(game, scenario)).toList();
        return scenarioByScenario ? proofs : proofs.subList(0, 1);
    }

    private Proof prove(TaskGame game, Scenario scenario) {
        Trace trace = Trace.play(
                "nothing said",
                scenario,
                List.of(ActionRequest.of(game.task().rules().answer().orElseThrow(), Map.of())));
        boolean worthless = trace.grade().orElseThrow().signum() == 0;
        return new Proof(
                claim(),
                game.task().id(),
                Optional.of(scenario.id()).filter(id -> scenarioByScenario),
                worthless ? Verdict.PROVED : Verdict.REFUTED,
                worthless ? "an empty answer is worth nothing" : "an empty answer is worth something",
                Map.of("grade", trace.grade().orElseThrow()),
                List.of(trace));
    }
}
