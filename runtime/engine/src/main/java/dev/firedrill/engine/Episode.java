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
    private final Position position;
    private final EpisodeView view;
    private final Turn turn;

    Episode(EpisodeState state) {
        this.state = state;
        this.position = state.position();
        this.view = new EpisodeView(state);
        this.turn = new Turn(position, state.telling());
    }

    /** The name it was started under. */
    public String id() {
        return state.id();
    }

    /** What is played. */
    public Scenario scenario() {
        return position.scenario;
    }

    /** Steps taken so far. */
    public int steps() {
        return position.steps;
    }

    /** Whether it is over. */
    public boolean done() {
        return position.done;
    }

    /** Takes a step. */
    public StepOutcome step(ActionRequest request) {
        return take(scenario().move(request));
    }

    /**
     * Takes a step with a move of this episode's scenario.
     *
     * @throws IllegalArgumentException if the move was resolved by another scenario
     */
    public StepOutcome step(Move move) {
        position.scenario.requireOwn(move);
        return take(move);
    }

    private StepOutcome take(Move move) {
        state.readClock();
        return turn.take(move);
    }

    /** An independent episode in the same state, for exploring what could follow. */
    public Episode copy() {
        return new Episode(state.copy());
    }

    /** The last step's reward, exact: its shaping and, on the step that ended the episode, the grade. */
    public BigFraction reward() {
        return position.reward();
    }

    /** The shaping part of the last step's reward, exact. */
    public BigFraction shaping() {
        return position.shaping();
    }

    /** The exact sum of all rewards so far. */
    public BigFraction sum() {
        return position.sum();
    }

    /** What is reported as the total: the sum, or what the environment's `return` makes of it. Exact. */
    public BigFraction cumulative() {
        return position.cumulative();
    }

    /** The grade, once the episode is over and if its task has a rubric. */
    public Optional<Grade> grade() {
        return position.grade();
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
        return state.telling().reply();
    }

    /** Whether the last step came after the end and was answered all the same; where it is refused, nothing changes. */
    public boolean pastEnd() {
        return position.pastEnd;
    }

    /** Where it stands, by the rules alone; what is played from there does not change this episode. */
    public Position position() {
        return position.copy();
    }

    /** Whether the event happened in the last step. */
    public boolean happened(String event) {
        return position.happened(event);
    }

    /** How often the event has happened; 0 for a word that is no event. */
    public int count(String event) {
        return position.count(event);
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
        return Coverage.of(position, state.telling());
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
        write(generator, position.pastEnd ? tables.afterEnd().orElse(tables.step()) : tables.step());
    }

    /** Writes the first alert through the alert table as an object; null where the scenario has none. */
    public void writeAlert(JsonGenerator generator) {
        EpisodeWriter.alert(generator, view);
    }

    /** Writes every alert through the alert table as a list of objects; an empty list where the scenario has none. */
    public void writeAlerts(JsonGenerator generator) {
        state.readClock();
        EpisodeWriter.alerts(generator, view);
    }

    private void write(JsonGenerator generator, FieldTable table) {
        state.readClock();
        table.write(generator, view);
    }
}
