package dev.firedrill.engine;

import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.expression.MoveClass;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.StandardEvent;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What rules can read of a position. */
class PositionFacts extends ScenarioFacts {
    private final Position position;

    PositionFacts(Position position) {
        this(position, position.scenario.firstAlert());
    }

    PositionFacts(Position position, Optional<Alert> alert) {
        super(position.scenario, alert);
        this.position = position;
    }

    final Position position() {
        return position;
    }

    @Override
    public BigFraction number(Fact fact) {
        return switch (fact) {
            case STEPS -> BigFraction.of(position.steps);
            case SERVICES_QUERIED -> BigFraction.of(position.servicesQueried);
            case QUERIES -> BigFraction.of(position.queries);
            case REMEDY_DONE -> BigFraction.of(Long.bitCount(position.remedyDone));
            case REMEDY_IN_ORDER -> BigFraction.of(position.inOrder);
            case MISTAKES -> BigFraction.of(position.mistakes);
            case TIME_REMAINING -> BigFraction.of(timeLeft(), 1_000);
            case SUM -> position.sum();
            case RETURN_VALUE -> position.cumulative();
            case REWARD -> position.reward();
            case SHAPING -> position.shaping();
            case GRADE -> grade();
            default -> super.number(fact);
        };
    }

    @Override
    public boolean truth(Fact fact) {
        return switch (fact) {
            case SUBMITTED -> position.answer != null;
            case TIMED_OUT -> position.eventCounts[StandardEvent.TIMEOUT.index()] > 0;
            case DONE -> position.done;
            default -> throw new AssertionError(fact);
        };
    }

    @Override
    public int eventCount(int event) {
        return position.eventCounts[event];
    }

    @Override
    public int kindCount(int kind) {
        return position.kindCounts[kind];
    }

    @Override
    public int actionCount(int action) {
        return position.actionCounts[action];
    }

    @Override
    public boolean actionIs(int action) {
        return position.move != null
                && position.move.isKnown()
                && position.move.action().index() == action;
    }

    @Override
    public boolean kindIs(int kind) {
        return position.move != null
                && position.move.isKnown()
                && position.move.action().kind() == kind;
    }

    @Override
    public boolean moveIs(MoveClass moveClass) {
        return position.moveClass == moveClass;
    }

    @Override
    public boolean answerGiven(String parameter) {
        return position.answer != null && position.answer.arguments().containsKey(parameter);
    }

    @Override
    public String answerText(String parameter) {
        return position.answer == null ? "" : position.answer.arguments().getOrDefault(parameter, "");
    }

    @Override
    public BigFraction answerNumber(String parameter) {
        return Decimal.parse(answerText(parameter));
    }

    @Override
    public boolean moveGiven(String parameter) {
        return position.move != null && position.move.arguments().containsKey(parameter);
    }

    @Override
    public String moveText(String parameter) {
        return position.move != null && position.move.isKnown() ? position.move.value(parameter) : "";
    }

    @Override
    public BigFraction moveNumber(String parameter) {
        return Decimal.parse(moveText(parameter));
    }

    @Override
    public BigFraction component(String name) {
        return position.figures.getOrDefault(name, BigFraction.ZERO);
    }

    private long timeLeft() {
        return Math.max(0, scenario().task().budgetMillis() - position.elapsedMillis);
    }

    private BigFraction grade() {
        return position.grade == null ? BigFraction.ZERO : position.grade.total();
    }

    @Override
    public String text(Fact fact) {
        return switch (fact) {
            case TARGET -> position.move == null ? "" : position.move.target();
            case MOVE_ACTION ->
                position.move == null ? "" : position.move.request().action();
            default -> super.text(fact);
        };
    }

    @Override
    public Instant started() {
        throw new AssertionError("no rule reads the clock");
    }
}
