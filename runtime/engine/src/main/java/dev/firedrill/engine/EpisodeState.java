package dev.firedrill.engine;

import dev.firedrill.engine.ScenarioTables.Filed;
import dev.firedrill.engine.expression.MoveClass;
import dev.firedrill.engine.rules.StandardEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Everything that changes while an episode is played. */
final class EpisodeState {
    private static final long MILLION = 1_000_000;

    final String id;
    final Scenario scenario;
    final InstantSource clock;
    final Instant started;

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
    final BitSet mistakesMade;
    final BitSet neutralMade;
    final BitSet rulesPaid;
    final int[] eventCounts;
    final int[] kindCounts;
    final int[] actionCounts;
    final Set<String> keys;
    final List<Move> history;
    final List<Filed> evidence;

    Map<Integer, String> status;

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

    @Nullable
    Note error;

    String reply = "";
    final List<Note> notes;

    /** The notes in words, once somebody has read them. */
    @Nullable
    String feedback;

    EpisodeState(String id, Scenario scenario, InstantSource clock) {
        var declarations = scenario.environment().declarations();
        var tables = scenario.tables();
        this.id = id;
        this.scenario = scenario;
        this.clock = clock;
        this.started = scenario.task().rules().wall() ? clock.instant() : Instant.EPOCH;
        asked = new BitSet();
        servicesAsked = new BitSet();
        mistakesMade = new BitSet();
        neutralMade = new BitSet();
        rulesPaid = new BitSet();
        eventCounts = new int[declarations.events().size()];
        kindCounts = new int[declarations.kinds().size()];
        actionCounts = new int[declarations.actions().size()];
        keys = new HashSet<>();
        history = new ArrayList<>();
        evidence = new ArrayList<>(tables.visible());
        status = tables.status();
        notes = new ArrayList<>(scenario.opening());
    }

    private EpisodeState(EpisodeState other) {
        id = other.id;
        scenario = other.scenario;
        clock = other.clock;
        started = other.started;
        asked = (BitSet) other.asked.clone();
        servicesAsked = (BitSet) other.servicesAsked.clone();
        mistakesMade = (BitSet) other.mistakesMade.clone();
        neutralMade = (BitSet) other.neutralMade.clone();
        rulesPaid = (BitSet) other.rulesPaid.clone();
        eventCounts = other.eventCounts.clone();
        kindCounts = other.kindCounts.clone();
        actionCounts = other.actionCounts.clone();
        keys = new HashSet<>(other.keys);
        history = new ArrayList<>(other.history);
        evidence = new ArrayList<>(other.evidence);
        notes = new ArrayList<>(other.notes);
        status = other.status;
    }

    EpisodeState copy() {
        var copy = new EpisodeState(this);
        copy.steps = steps;
        copy.done = done;
        copy.answer = answer;
        copy.elapsedMillis = elapsedMillis;
        copy.queries = queries;
        copy.servicesQueried = servicesQueried;
        copy.inOrder = inOrder;
        copy.mistakes = mistakes;
        copy.remedyDone = remedyDone;
        copy.plainSum = plainSum;
        copy.computedSum = computedSum;
        copy.grade = grade;
        copy.figures = figures;
        copy.move = move;
        copy.moveClass = moveClass;
        copy.happened = happened;
        copy.plainShaping = plainShaping;
        copy.computedShaping = computedShaping;
        copy.pastEnd = pastEnd;
        copy.error = error;
        copy.reply = reply;
        copy.feedback = feedback;
        return copy;
    }

    /** Forgets what was about the last step. */
    void clearStep() {
        moveClass = null;
        happened = 0;
        plainShaping = 0;
        computedShaping = BigFraction.ZERO;
        error = null;
        reply = "";
        notes.clear();
        feedback = null;
    }

    void happen(StandardEvent event) {
        happen(event.index());
    }

    void happen(int event) {
        happened |= 1L << event;
        eventCounts[event]++;
    }

    /** The move had no effect, for that reason. */
    void fail(StandardEvent event, Note reason) {
        happen(event);
        error = reason;
        notes.add(reason);
    }

    /** Keeps evidence where the first of its kind was filed, and makes it the step's reply. */
    void file(Filed filed) {
        reply = filed.text().getValue();
        for (int index = 0; index < evidence.size(); index++) {
            var other = evidence.get(index);
            if (other.action().index() == filed.action().index()
                    && other.target().equals(filed.target())) {
                evidence.set(index, filed);
                return;
            }
        }
        evidence.add(filed);
    }

    /** Reads the clock where real time counts. Whole seconds, so that a grade does not hang on a hair. */
    void readClock() {
        if (scenario.task().rules().wall() && !done) {
            long seconds =
                    Math.max(0, Duration.between(started, clock.instant()).toSeconds());
            elapsedMillis = Math.max(elapsedMillis, seconds * 1_000);
        }
    }

    /** Whether the task has a time budget and it is used up. */
    boolean isOutOfTime() {
        long budget = scenario.task().budgetMillis();
        return budget > 0 && elapsedMillis >= budget;
    }

    BigFraction shaping() {
        return sum(plainShaping, computedShaping);
    }

    BigFraction sum() {
        var shaped = sum(plainSum, computedSum);
        return grade == null ? shaped : shaped.add(grade.total());
    }

    private static BigFraction sum(long plain, BigFraction computed) {
        var exact = plain == 0 ? BigFraction.ZERO : BigFraction.of(plain, MILLION);
        return computed.signum() == 0 ? exact : exact.add(computed);
    }
}
