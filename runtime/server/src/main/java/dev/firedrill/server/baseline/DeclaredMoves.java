package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.ScenarioRecord.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a scenario declares of the moves in it, as an agent would make them; for whoever may know the truth. */
public record DeclaredMoves(Scenario scenario) {
    /** A step of the remedy by its index in the scenario. */
    public record Step(int index, ActionRequest move) {}

    /** The steps of the remedy that the task offers, each after those that it has to come after. */
    public List<Step> remedy() {
        return new DeclaredRemedy(scenario).steps();
    }

    /** The way to play that is worth most of those that are known: what the oracle plays. */
    public List<ActionRequest> best() {
        return Oracle.best(scenario).moves();
    }

    /** A declared move, where the task offers its action. */
    public Optional<ActionRequest> offered(Move move) {
        return action(move.action()).map(action -> ActionRequest.of(action.name(), arguments(action, move)));
    }

    /** An action on a target, where the task offers it. */
    public Optional<ActionRequest> offered(String action, String target) {
        return offered(new Move(action, Optional.of(target), Map.of()));
    }

    Optional<Action> action(String name) {
        return Briefing.of(scenario).actions().stream()
                .filter(action -> action.name().equals(name))
                .findFirst();
    }

    static Map<String, String> arguments(Action action, Move move) {
        Map<String, String> arguments = new LinkedHashMap<>();
        move.target()
                .ifPresent(target -> arguments.put(action.parameters().get(0).name(), target));
        arguments.putAll(move.arguments());
        return arguments;
    }
}
