package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What the episodes of a scenario collect that collect the most. */
final class Takings {
    private final NavigableMap<BigFraction, Ending> best = new TreeMap<>();
    private final boolean complete;
    private @Nullable Ending shaped;
    private @Nullable Ending richest;

    private Takings(Scenario scenario, TaskGame game, StepTrials steps) {
        complete = new Ledger(scenario, game).visit(ending -> {
            visit(ending);
            steps.see(ending);
        });
    }

    static Takings of(Scenario scenario, TaskGame game, StepTrials steps) {
        return new Takings(scenario, game, steps);
    }

    private void visit(Ending ending) {
        best.merge(ending.grade(), ending, (one, other) -> other.total().compareTo(one.total()) > 0 ? other : one);
        if (shaped == null || ending.shaping().compareTo(shaped.shaping()) > 0) {
            shaped = ending;
        }
        if (richest == null || ending.sum().compareTo(richest.sum()) > 0) {
            richest = ending;
        }
    }

    /** For each grade the ending that collects the most. */
    NavigableMap<BigFraction, Ending> best() {
        return Collections.unmodifiableNavigableMap(best);
    }

    /** The ending that collects the most besides its grade. */
    @Nullable
    Ending shaped() {
        return shaped;
    }

    /** The ending whose rewards add up to the most, whatever the return makes of it. */
    @Nullable
    Ending richest() {
        return richest;
    }

    /** Whether no ending was left out. */
    boolean complete() {
        return complete;
    }
}
