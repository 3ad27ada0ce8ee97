package dev.firedrill.benchmarks.mutants;

import dev.firedrill.benchmarks.mutants.Verdicts.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what became of the mutants. */
final class Report {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Mutant> survivors = new ArrayList<>();
    private final Equivalents equivalents;

    /** The mutants of one operator. */
    private static final class Tally {
        private final Map<String, Integer> killers = new TreeMap<>();
        private int same;
        private int equivalent;
        private int survived;

        private int killed() {
            return killers.values().stream().mapToInt(Integer::intValue).sum();
        }

        private int counted() {
            return killed() + survived;
        }
    }

    Report(List<Operator> operators, Equivalents equivalents) {
        this.equivalents = equivalents;
        operators.forEach(operator -> tallies.put(operator.name(), new Tally()));
    }

    /** Notes an outcome; from any thread. */
    synchronized void add(Mutant mutant, Outcome outcome) {
        Tally tally = tallies.get(mutant.operator().name());
        if (tally == null) {
            throw new AssertionError(mutant);
        }
        if (outcome.killer().isPresent()) {
            tally.killers.merge(outcome.killer().get(), 1, Integer::sum);
        } else if (!outcome.changed()) {
            tally.same++;
        } else if (equivalents.reason(mutant).isPresent()) {
            tally.equivalent++;
        } else {
            tally.survived++;
            survivors.add(mutant);
        }
    }

    /** A line for each operator, the survivors with their places, the rate. */
    void print(PrintStream out) {
        out.printf(
                Locale.ROOT, "%-45s %7s %6s %6s %5s  %s%n", "flaw", "mutants", "killed", "alive", "none", "killed by");
        tallies.forEach((name, tally) -> out.printf(
                Locale.ROOT,
                "%-45s %7d %6d %6d %5d  %s%n",
                name,
                tally.counted(),
                tally.killed(),
                tally.survived,
                tally.same + tally.equivalent,
                tally.killers.entrySet().stream()
                        .map(killer -> killer.getKey() + " " + killer.getValue())
                        .collect(Collectors.joining(", "))));
        out.println();
        survivors.sort(Comparator.comparing((Mutant mutant) -> mutant.operator().name())
                .thenComparing(mutant -> mutant.mutation().place().file().name())
                .thenComparing(mutant -> mutant.mutation().place().start()));
        survivors.forEach(mutant -> out.println("alive: " + mutant.operator().name() + " | " + mutant.place()
                + " | expected to fail: " + mutant.operator().expected().title()));
        int killed = tallies.values().stream().mapToInt(Tally::killed).sum();
        int counted = tallies.values().stream().mapToInt(Tally::counted).sum();
        out.printf(
                Locale.ROOT,
                "%d operators, %d mutants that change something, %d killed: %.1f %%%n",
                tallies.size(),
                counted,
                killed,
                counted == 0 ? 0 : 100.0 * killed / counted);
    }
}
