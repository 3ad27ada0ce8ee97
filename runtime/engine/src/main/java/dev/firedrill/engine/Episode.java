package dev.firedrill.engine;

import dev.firedrill.engine.rules.Expression;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;

/** One play-through of a scenario: cheap to make, not safe to share between threads. A step never throws. */
public final class Episode {
    private Episode() {}

    /** The name it was started under. */
    public String id() {
        throw new UnsupportedOperationException();
    }

    /** What is played. */
    public Scenario scenario() {
        throw new UnsupportedOperationException();
    }

    /** Steps taken so far. */
    public int steps() {
        throw new UnsupportedOperationException();
    }

    /** Whether it is over. */
    public boolean done() {
        throw new UnsupportedOperationException();
    }

    /** Takes a step. */
    public StepOutcome step(ActionRequest request) {
        return step(scenario().move(request));
    }

    /** Takes a step with a move of this episode's scenario. */
    public StepOutcome step(Move move) {
        throw new UnsupportedOperationException(move.toString());
    }

    /** An independent episode in the same state, for exploring what could follow. */
    public Episode copy() {
        throw new UnsupportedOperationException();
    }

    /** The last step's reward, exact: its shaping and, on the step that ended the episode, the grade. */
    public BigFraction reward() {
        throw new UnsupportedOperationException();
    }

    /** The shaping part of the last step's reward, exact. */
    public BigFraction shaping() {
        throw new UnsupportedOperationException();
    }

    /** The exact sum of all rewards so far. */
    public BigFraction sum() {
        throw new UnsupportedOperationException();
    }

    /** What is reported as the total: the sum, or what the environment's `return` makes of it. Exact. */
    public BigFraction cumulative() {
        throw new UnsupportedOperationException();
    }

    /** The grade, once the episode is over and if its task has a rubric. */
    public Optional<Grade> grade() {
        throw new UnsupportedOperationException();
    }

    /** What the last step was told, its parts joined by ` | `; `ok` where there is nothing to say. */
    public String feedback() {
        throw new UnsupportedOperationException();
    }

    /** Why the last move had no effect. */
    public Optional<String> error() {
        throw new UnsupportedOperationException();
    }

    /** The evidence or effect that the last step brought; empty where it brought none. */
    public String reply() {
        throw new UnsupportedOperationException();
    }

    /** What a step after the end is refused with, where the environment refuses it instead of answering a table. */
    public Optional<String> refusal() {
        throw new UnsupportedOperationException();
    }

    /** Whether the event happened in the last step. */
    public boolean happened(String event) {
        throw new UnsupportedOperationException(event);
    }

    /** How often the event has happened; 0 for a word that is no event. */
    public int count(String event) {
        throw new UnsupportedOperationException(event);
    }

    /** The value of an expression as a field table would read it. */
    public Value evaluate(Expression expression) {
        throw new UnsupportedOperationException(expression.toString());
    }

    /** Which parts of the scenario were touched so far. */
    public Coverage coverage() {
        throw new UnsupportedOperationException();
    }

    /** Writes the observation table as an object. */
    public void writeObservation(JsonGenerator generator) {
        throw new UnsupportedOperationException(generator.toString());
    }

    /** Writes the state table as an object. */
    public void writeState(JsonGenerator generator) {
        throw new UnsupportedOperationException(generator.toString());
    }

    /** Writes the environment's own answer to a step as an object; after the end, what it answers then. */
    public void writeStep(JsonGenerator generator) {
        throw new UnsupportedOperationException(generator.toString());
    }

    /** Writes the first alert through the alert table as an object; null where the scenario has none. */
    public void writeAlert(JsonGenerator generator) {
        throw new UnsupportedOperationException(generator.toString());
    }
}
