package dev.firedrill.engine;

import dev.firedrill.engine.expression.MoveClass;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a scenario know of an episode: no texts, no history, no clock. An episode is a position and what was
 * said on the way; both take a step by the same rules.
 *
 * <p>Two positions are equal where no rule can tell them apart from here on; what their last steps paid is no part of it.
 */
public final class Position {
    private static final long MILLION = 1_000_000;

    final Scenario scenario;
    int steps;
    boolean done;

    @Nullable
    Move answer;

    long elapsedMillis;
    int queries;
    int servicesQueried;
    int inOrder;
    int mistakes;
    long remedyDone;
    final BitSet asked;
    final BitSet servicesAsked;
    final int[] eventCounts;
    final int[] kindCounts;
    final int[] actionCounts;
    final Set<String> keys;

    /** The sum of plain amounts in millionths, and of all others. */
    long plainSum;

    BigFraction computedSum = BigFraction.ZERO;

    @Nullable
    Grade grade;

    /** Components and numeric reports, from the moment they are computed. */
    Map<String, BigFraction> figures = Map.of();

    /** What follows is about the last step. */
    @Nullable
    Move move;

    @Nullable
    MoveClass moveClass;

    long happened;
    long plainShaping;
    BigFraction computedShaping = BigFraction.ZERO;
    boolean pastEnd;

    private Position(Scenario scenario) {
        var declarations = scenario.environment().declarations();
        this.scenario = scenario;
        asked = new BitSet();
        servicesAsked = new BitSet();
        eventCounts = new int[declarations.events().size()];
        kindCounts = new int[declarations.kinds().size()];
        actionCounts = new int[declarations.actions().size()];
        keys = new HashSet<>();
    }

    private Position(Position other) {
        scenario = other.scenario;
        steps = other.steps;
        done = other.done;
        answer = other.answer;
        elapsedMillis = other.elapsedMillis;
        queries = other.queries;
        servicesQueried = other.servicesQueried;
        inOrder = other.inOrder;
        mistakes = other.mistakes;
        remedyDone = other.remedyDone;
        asked = (BitSet) other.asked.clone();
        servicesAsked = (BitSet) other.servicesAsked.clone();
        eventCounts = other.eventCounts.clone();
        kindCounts = other.kindCounts.clone();
        actionCounts = other.actionCounts.clone();
        keys = new HashSet<>(other.keys);
        plainSum = other.plainSum;
        computedSum = other.computedSum;
        grade = other.grade;
        figures = other.figures;
        move = other.move;
        moveClass = other.moveClass;
        happened = other.happened;
        plainShaping = other.plainShaping;
        computedShaping = other.computedShaping;
        pastEnd = other.pastEnd;
    }

    /** The position in which episodes of the scenario start. */
    public static Position start(Scenario scenario) {
        return new Position(scenario);
    }

    Position copy() {
        return new Position(this);
    }

    /**
     * The position after a move; this one stays as it is. No time passes but what the action costs.
     *
     * @throws IllegalArgumentException if the move was resolved by another scenario
     */
    public Position after(Move next) {
        scenario.requireOwn(next);
        var after = copy();
        new Turn(after, Narrator.NOBODY).take(next);
        return after;
    }

    /** What is played. */
    public Scenario scenario() {
        return scenario;
    }

    /** Steps taken so far. */
    public int steps() {
        return steps;
    }

    /** Whether it is over. */
    public boolean done() {
        return done;
    }

    /** The last step's reward, exact: its shaping and, on the step that ended the episode, the grade. */
    public BigFraction reward() {
        return done && !pastEnd && grade != null ? shaping().add(grade.total()) : shaping();
    }

    /** The shaping part of the last step's reward, exact. */
    public BigFraction shaping() {
        return sum(plainShaping, computedShaping);
    }

    /** The exact sum of all rewards so far. */
    public BigFraction sum() {
        var shaped = sum(plainSum, computedSum);
        return grade == null ? shaped : shaped.add(grade.total());
    }

    /** What is reported as the total: the sum, or what the environment's `return` makes of it. Exact. */
    public BigFraction cumulative() {
        return scenario.environment()
                .returns()
                .map(returns -> returns.of(new PositionFacts(this)))
                .orElseGet(this::sum);
    }

    /** The grade, once it is over and if the task has a rubric. */
    public Optional<Grade> grade() {
        return Optional.ofNullable(grade);
    }

    /** Whether the evidence of that diagnostic action on that known service was asked for; false for unknown names. */
    public boolean asked(String action, String service) {
        var entry = scenario.environment().declarations().actions().get(action);
        int index = scenario.tables().services().indexOf(service);
        return entry != null && index >= 0 && asked.get(scenario.tables().cell(entry, index));
    }

    /** The steps of the remedy that are done, as bits by index. */
    public long remedyDone() {
        return remedyDone;
    }

    /** How often the event has happened; 0 for a word that is no event. */
    public int count(String event) {
        int index = index(event);
        return index < 0 ? 0 : eventCounts[index];
    }

    /** How many moves of the action were made; 0 for a word that is no action. */
    public int actionCount(String action) {
        var entry = scenario.environment().declarations().actions().get(action);
        return entry == null ? 0 : actionCounts[entry.index()];
    }

    /** How many moves of the kind were made; 0 for a word that is no kind of action. */
    public int kindCount(String kind) {
        int index = scenario.environment().declarations().kinds().indexOf(kind);
        return index < 0 ? 0 : kindCounts[index];
    }

    /** The value of a number that rules read while steps are taken. */
    public BigFraction number(Fact fact) {
        return new PositionFacts(this).number(fact);
    }

    /** The known services that were asked about, as bits by their place in {@link Scenario#record()}. */
    public BitSet servicesAsked() {
        return (BitSet) servicesAsked.clone();
    }

    /** Seconds of the time budget that are used, in thousandths. */
    public long elapsedMillis() {
        return elapsedMillis;
    }

    /** Whether the event happened in the last step. */
    public boolean happened(String event) {
        int index = index(event);
        return index >= 0 && (happened & 1L << index) != 0;
    }

    private int index(String event) {
        return scenario.environment().declarations().events().indexOf(event);
    }

    /** Forgets what was about the last step. */
    void clearStep() {
        moveClass = null;
        happened = 0;
        plainShaping = 0;
        computedShaping = BigFraction.ZERO;
    }

    void happen(StandardEvent event) {
        happen(event.index());
    }

    void happen(int event) {
        happened |= 1L << event;
        eventCounts[event]++;
    }

    /** Whether the task has a time budget and it is used up. */
    boolean isOutOfTime() {
        long budget = scenario.task().budgetMillis();
        return budget > 0 && elapsedMillis >= budget;
    }

    private static BigFraction sum(long plain, BigFraction computed) {
        var exact = plain == 0 ? BigFraction.ZERO : BigFraction.of(plain, MILLION);
        return computed.signum() == 0 ? exact : exact.add(computed);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Position other
                && scenario == other.scenario
                && steps == other.steps
                && done == other.done
                && elapsedMillis == other.elapsedMillis
                && inOrder == other.inOrder
                && mistakes == other.mistakes
                && remedyDone == other.remedyDone
                && asked.equals(other.asked)
                && Arrays.equals(eventCounts, other.eventCounts)
                && Arrays.equals(kindCounts, other.kindCounts)
                && Arrays.equals(actionCounts, other.actionCounts)
                && keys.equals(other.keys)
                && arguments(answer).equals(arguments(other.answer))
                && sum().equals(other.sum());
    }

    private static Map<String, String> arguments(@Nullable Move answer) {
        return answer == null ? Map.of() : answer.arguments();
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, remedyDone, mistakes, asked, Arrays.hashCode(eventCounts), keys);
    }
}
