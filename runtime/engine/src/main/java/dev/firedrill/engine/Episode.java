package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Use;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;

/** One play-through of a scenario: cheap to make, not safe to share between threads. A step never throws. */
public final class Episode {
    private final EpisodeState state;
    private final EpisodeView view;
    private final Turn turn;

    Episode(EpisodeState state) {
        this.state = state;
        this.view = new EpisodeView(state);
        this.turn = new Turn(state, view);
    }

    /** The name it was started under. */
    public String id() {
        return state.id;
    }

    /** What is played. */
    public Scenario scenario() {
        return state.scenario;
    }

    /** Steps taken so far. */
    public int steps() {
        return state.steps;
    }

    /** Whether it is over. */
    public boolean done() {
        return state.done;
    }

    /** Takes a step. */
    public StepOutcome step(ActionRequest request) {
        return turn.take(scenario().move(request));
    }

    /**
     * Takes a step with a move of this episode's scenario.
     *
     * @throws IllegalArgumentException if the move was resolved by another scenario
     */
    public StepOutcome step(Move move) {
        if (move.scenario() != state.scenario) {
            throw new IllegalArgumentException(
                    "a move of " + move.scenario().id() + " in " + scenario().id());
        }
        return turn.take(move);
    }

    /** An independent episode in the same state, for exploring what could follow. */
    public Episode copy() {
        return new Episode(state.copy());
    }

    /** The last step's reward, exact: its shaping and, on the step that ended the episode, the grade. */
    public BigFraction reward() {
        return view.reward();
    }

    /** The shaping part of the last step's reward, exact. */
    public BigFraction shaping() {
        return state.shaping();
    }

    /** The exact sum of all rewards so far. */
    public BigFraction sum() {
        return state.sum();
    }

    /** What is reported as the total: the sum, or what the environment's `return` makes of it. Exact. */
    public BigFraction cumulative() {
        return view.cumulative();
    }

    /** The grade, once the episode is over and if its task has a rubric. */
    public Optional<Grade> grade() {
        return Optional.ofNullable(state.grade);
    }

    /** What the last step was told, its parts joined by ` | `; `ok` where there is nothing to say. */
    public String feedback() {
        return view.text(Fact.FEEDBACK);
    }

    /** Why the last move had no effect. */
    public Optional<String> error() {
        return Optional.of(view.text(Fact.ERROR)).filter(text -> !text.isEmpty());
    }

    /** The evidence or effect that the last step brought; empty where it brought none. */
    public String reply() {
        return state.reply;
    }

    /** Whether the last step came after the end and was answered all the same; where it is refused, nothing changes. */
    public boolean pastEnd() {
        return state.pastEnd;
    }

    /** Whether the event happened in the last step. */
    public boolean happened(String event) {
        int index = index(event);
        return index >= 0 && (state.happened & 1L << index) != 0;
    }

    /** How often the event has happened; 0 for a word that is no event. */
    public int count(String event) {
        int index = index(event);
        return index < 0 ? 0 : state.eventCounts[index];
    }

    private int index(String event) {
        return scenario().environment().declarations().events().indexOf(event);
    }

    /**
     * The value of an expression as a field table would read it.
     *
     * @throws IllegalArgumentException if the expression could not stand in a field table
     */
    public Value evaluate(Expression expression) {
        var environment = scenario().environment();
        var scope = Scope.of(Use.FIELD).with(environment.components());
        state.readClock();
        try {
            return FieldReader.of(expression, environment.declarations().vocabulary(), scope, Pointer.ROOT)
                    .value(view);
        } catch (BundleException fault) {
            throw new IllegalArgumentException(fault.getMessage(), fault);
        }
    }

    /** Which parts of the scenario were touched so far. */
    public Coverage coverage() {
        return Coverage.of(state);
    }

    /** Writes the observation table as an object. */
    public void writeObservation(JsonGenerator generator) {
        write(generator, scenario().environment().tables().observation());
    }

    /** Writes the state table as an object. */
    public void writeState(JsonGenerator generator) {
        write(generator, scenario().environment().tables().state());
    }

    /**
     * Writes the environment's own answer to the last step as an object; after the end, what it answers then, unless it
     * refuses such steps.
     */
    public void writeStep(JsonGenerator generator) {
        var tables = scenario().environment().tables();
        write(generator, state.pastEnd ? tables.afterEnd().orElse(tables.step()) : tables.step());
    }

    /** Writes the first alert through the alert table as an object; null where the scenario has none. */
    public void writeAlert(JsonGenerator generator) {
        EpisodeWriter.alert(generator, view);
    }

    private void write(JsonGenerator generator, FieldTable table) {
        state.readClock();
        table.write(generator, view);
    }
}
