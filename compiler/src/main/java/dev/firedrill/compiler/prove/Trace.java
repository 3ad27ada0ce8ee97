package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An episode that can be replayed.
 *
 * @param name what it shows, such as `shortest to the pass mark`
 * @param scenario the scenario it is played on
 * @param moves the moves as they are sent
 * @param rewards the reward of each step, exact
 * @param grade the grade, where the episode ended and its task has a rubric
 * @param total the reported return at its end
 */
public record Trace(
        String name,
        String scenario,
        List<ActionRequest> moves,
        List<BigFraction> rewards,
        Optional<BigFraction> grade,
        BigFraction total) {
    public Trace {
        moves = List.copyOf(moves);
        rewards = List.copyOf(rewards);
    }

    /** Plays the moves, those after the end left out. */
    static Trace play(String name, Scenario scenario, List<ActionRequest> moves) {
        Position position = Position.start(scenario);
        List<ActionRequest> played = new ArrayList<>();
        List<BigFraction> rewards = new ArrayList<>();
        for (ActionRequest move : moves) {
            if (position.done()) {
                break;
            }
            position = position.after(scenario.move(move));
            played.add(move);
            rewards.add(position.reward());
        }
        return new Trace(
                name,
                scenario.id(),
                played,
                rewards,
                position.grade().map(grade -> grade.total()),
                position.cumulative());
    }
}
