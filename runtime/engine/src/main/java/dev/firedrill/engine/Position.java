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
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
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
    /** The moves made so far, the last one first. */
    @Nullable
    Made made;

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

    /** A move by its key, and those before it; positions share what went before. */
    private record Made(String key, @Nullable Made before) {}

    private Position(Scenario scenario) {
        var declarations = scenario.environment().declarations();
        this.scenario = scenario;
        asked = new BitSet();
        servicesAsked = new BitSet();
        eventCounts = new int[declarations.events().size()];
        kindCounts = new int[declarations.kinds().size()];
        actionCounts = new int[declarations.actions().size()];
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
        made = other.made;
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

    /**
     * What a step says.
     *
     * @param feedback what became of the move
     * @param error the part of the feedback that says why the move had no effect; empty where it had one
     * @param reply the evidence or effect that it brings; empty where there is none
     */
    public record Told(String feedback, String error, String reply) {}

    /** What is said to the move here. */
    public Told told(Move next) {
        scenario.requireOwn(next);
        var telling = new Telling(scenario);
        new Turn(copy(), telling).take(next);
        return new Told(telling.feedback(next), telling.error(next), telling.reply());
    }

    /**
     * The same position as if that many steps had been taken: for asking what another move would be worth at the end of the
     * budget, where no rule looks at the steps in between.
     */
    public Position atStep(int step) {
        var same = copy();
        same.steps = step;
        return same;
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

    /** What some rules of the shaping column, by their places in it, paid in the last step. Exact. */
    public BigFraction shaping(IntPredicate rules) {
        var facts = new PositionFacts(this);
        var paid = new BigFraction[] {BigFraction.ZERO};
        scenario.task().shaping().paying(happened, facts, rule -> {
            if (rules.test(rule.index())) {
                paid[0] = paid[0].add(sum(rule.plain(), rule.amount(facts)));
            }
        });
        return paid[0];
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

    /**
     * A whole number that rules read while steps are taken.
     *
     * @throws IllegalArgumentException if the fact is no count of what was done
     */
    public int figure(Fact fact) {
        return switch (fact) {
            case STEPS -> steps;
            case QUERIES -> queries;
            case SERVICES_QUERIED -> servicesQueried;
            case REMEDY_DONE -> Long.bitCount(remedyDone);
            case REMEDY_IN_ORDER -> inOrder;
            case MISTAKES -> mistakes;
            default -> throw new IllegalArgumentException("`" + fact.spelling() + "` counts nothing");
        };
    }

    /** Compares what two positions of one scenario have collected, as {@link #sum} would. */
    public int compareSum(Position other) {
        boolean plain = computedSum.signum() == 0 && other.computedSum.signum() == 0;
        return plain && total(grade).equals(total(other.grade))
                ? Long.compare(plainSum, other.plainSum)
                : sum().compareTo(other.sum());
    }

    private static Optional<BigFraction> total(@Nullable Grade grade) {
        return Optional.ofNullable(grade).map(Grade::total);
    }

    /** Counts an event, as {@link #count} does, but looks its name up only once. */
    public static ToIntFunction<Position> counting(Scenario scenario, String event) {
        int index = scenario.environment().declarations().events().indexOf(event);
        return index < 0 ? position -> 0 : position -> position.eventCounts[index];
    }

    /** The known services that were asked about, as bits by their place in {@link Scenario#record()}. */
    public BitSet servicesAsked() {
        return (BitSet) servicesAsked.clone();
    }

    /** How many cells of evidence were asked for, each counted once. */
    public int cellsAsked() {
        return asked.cardinality();
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

    /** The events of the last step, as bits by index. */
    public long happened() {
        return happened;
    }

    private int index(String event) {
        return scenario.environment().declarations().events().indexOf(event);
    }

    /** Notes a move; whether it was not made before, letter by letter. */
    boolean makes(Move next) {
        boolean isNew = true;
        for (var each = made; each != null && isNew; each = each.before()) {
            isNew = !each.key().equals(next.key());
        }
        made = new Made(next.key(), made);
        return isNew;
    }

    private Set<String> keys() {
        var keys = new HashSet<String>();
        for (var each = made; each != null; each = each.before()) {
            keys.add(each.key());
        }
        return keys;
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

    /** The move has no effect, for that reason. */
    void fail(StandardEvent event, Note reason, Narrator narrator) {
        happen(event);
        narrator.failed(reason);
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
                && keys().equals(other.keys())
                && arguments(answer).equals(arguments(other.answer))
                && sum().equals(other.sum());
    }

    private static Map<String, String> arguments(@Nullable Move answer) {
        return answer == null ? Map.of() : answer.arguments();
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, remedyDone, mistakes, asked, Arrays.hashCode(eventCounts), keys());
    }
}
