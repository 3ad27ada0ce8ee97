package dev.firedrill.engine;

import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.expression.MoveClass;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.StandardEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.core.JsonGenerator;

/** What can be read of an episode and one of its alerts. */
final class EpisodeView extends ScenarioView {
    private final EpisodeState state;

    /** A view that reads the first alert. */
    EpisodeView(EpisodeState state) {
        this(state, state.scenario.firstAlert());
    }

    private EpisodeView(EpisodeState state, Optional<Alert> alert) {
        super(state.scenario, alert);
        this.state = state;
    }

    /** The same episode with another alert. */
    EpisodeView with(Alert alert) {
        return new EpisodeView(state, Optional.of(alert));
    }

    EpisodeState state() {
        return state;
    }

    @Override
    public BigFraction number(Fact fact) {
        return switch (fact) {
            case STEPS -> BigFraction.of(state.steps);
            case SERVICES_QUERIED -> BigFraction.of(state.servicesQueried);
            case QUERIES -> BigFraction.of(state.queries);
            case REMEDY_DONE -> BigFraction.of(Long.bitCount(state.remedyDone));
            case REMEDY_IN_ORDER -> BigFraction.of(state.inOrder);
            case MISTAKES -> BigFraction.of(state.mistakes);
            case TIME_REMAINING -> BigFraction.of(timeLeft(), 1_000);
            case SUM -> state.sum();
            case RETURN_VALUE -> cumulative();
            case REWARD -> reward();
            case SHAPING -> state.shaping();
            case GRADE -> grade();
            default -> super.number(fact);
        };
    }

    private long timeLeft() {
        return Math.max(0, scenario().task().budgetMillis() - state.elapsedMillis);
    }

    BigFraction cumulative() {
        var returns = scenario().environment().returns();
        return returns.isPresent() ? returns.get().of(this) : state.sum();
    }

    BigFraction reward() {
        return state.done && !state.pastEnd ? state.shaping().add(grade()) : state.shaping();
    }

    private BigFraction grade() {
        var grade = state.grade;
        return grade == null ? BigFraction.ZERO : grade.total();
    }

    @Override
    public boolean truth(Fact fact) {
        return switch (fact) {
            case SUBMITTED -> state.answer != null;
            case TIMED_OUT -> state.eventCounts[StandardEvent.TIMEOUT.index()] > 0;
            case DONE -> state.done;
            default -> throw new AssertionError(fact);
        };
    }

    @Override
    public String text(Fact fact) {
        return switch (fact) {
            case TARGET -> state.move == null ? "" : state.move.target();
            case MOVE_ACTION -> state.move == null ? "" : state.move.request().action();
            case FEEDBACK -> feedback();
            case ERROR -> error();
            case REPLY -> state.reply;
            case EPISODE_ID -> state.id;
            default -> super.text(fact);
        };
    }

    private String error() {
        return state.error == null || state.move == null ? "" : state.error.about(state.move);
    }

    private String feedback() {
        if (state.notes.isEmpty()) {
            return "ok";
        }
        var feedback = state.feedback;
        if (feedback == null) {
            var move = state.move == null ? scenario().noMove() : state.move;
            feedback = state.notes.stream().map(note -> note.about(move)).collect(Collectors.joining(" | "));
            state.feedback = feedback;
        }
        return feedback;
    }

    @Override
    public boolean isAbsent(Fact fact) {
        return (fact == Fact.ERROR && state.error == null) || (fact == Fact.GRADE && state.grade == null);
    }

    @Override
    public int eventCount(int event) {
        return state.eventCounts[event];
    }

    @Override
    public int kindCount(int kind) {
        return state.kindCounts[kind];
    }

    @Override
    public int actionCount(int action) {
        return state.actionCounts[action];
    }

    @Override
    public boolean actionIs(int action) {
        return state.move != null && state.move.isKnown() && state.move.action().index() == action;
    }

    @Override
    public boolean kindIs(int kind) {
        return state.move != null && state.move.isKnown() && state.move.action().kind() == kind;
    }

    @Override
    public boolean moveIs(MoveClass moveClass) {
        return state.moveClass == moveClass;
    }

    @Override
    public boolean answerGiven(String parameter) {
        return state.answer != null && state.answer.arguments().containsKey(parameter);
    }

    @Override
    public String answerText(String parameter) {
        return state.answer == null ? "" : state.answer.arguments().getOrDefault(parameter, "");
    }

    @Override
    public BigFraction answerNumber(String parameter) {
        return Decimal.parse(answerText(parameter));
    }

    @Override
    public boolean moveGiven(String parameter) {
        return state.move != null && state.move.arguments().containsKey(parameter);
    }

    @Override
    public String moveText(String parameter) {
        return state.move != null && state.move.isKnown() ? state.move.value(parameter) : "";
    }

    @Override
    public BigFraction moveNumber(String parameter) {
        return Decimal.parse(moveText(parameter));
    }

    @Override
    public Instant started() {
        return state.started;
    }

    @Override
    public BigFraction component(String name) {
        return state.figures.getOrDefault(name, BigFraction.ZERO);
    }

    @Override
    public void writeStructure(JsonGenerator generator, Fact fact) {
        if (!EpisodeWriter.write(generator, fact, this)) {
            super.writeStructure(generator, fact);
        }
    }

    @Override
    public void writeLogs(JsonGenerator generator, int lines) {
        TelemetryWriter.logs(generator, lines, state);
    }

    @Override
    public void writeFigures(JsonGenerator generator, int action) {
        TelemetryWriter.figures(generator, action, state);
    }

    @Override
    public void writeSeries(JsonGenerator generator, int action) {
        TelemetryWriter.series(generator, action, state);
    }
}
