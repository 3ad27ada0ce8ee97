package dev.firedrill.benchmarks.mutants;

import dev.firedrill.benchmarks.mutants.Killer.Means;
import dev.firedrill.benchmarks.mutants.Verdicts.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Counts what became of the mutants. */
final class Report {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Reasons equivalents;
    private final Reasons known;

    /** What became of one mutant. */
    private record Line(Mutant mutant, String fate, String why) {
        @Override
        public String toString() {
            return fate + ": " + mutant.operator().name() + " | " + mutant.place() + " | " + why;
        }
    }

    /** The mutants of one operator. */
    private static final class Tally {
        private final Map<Means, Integer> means = new EnumMap<>(Means.class);
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

    Report(List<Operator> operators, Reasons equivalents, Reasons known) {
        this.equivalents = equivalents;
        this.known = known;
        operators.forEach(operator -> tallies.put(operator.name(), new Tally()));
    }

    /** Notes an outcome, from any thread; says what it is. */
    synchronized String add(Mutant mutant, Outcome outcome) {
        Tally tally = tallies.get(mutant.operator().name());
        if (tally == null) {
            throw new AssertionError(mutant);
        }
        if (outcome.killer().isPresent()) {
            Killer killer = outcome.killer().get();
            tally.means.merge(killer.means(), 1, Integer::sum);
            tally.killers.merge(killer.name(), 1, Integer::sum);
            return told(mutant, killer.means().word(), killer.name() + ": " + killer.said());
        } else if (outcome.effects().contains(Effect.NONE)) {
            tally.same++;
            return told(mutant, "same", "compiles to what was there before");
        }
        Optional<String> reason = equivalents.reason(mutant, outcome.effects());
        if (reason.isPresent()) {
            tally.equivalent++;
            return told(mutant, "equivalent", reason.get());
        }
        tally.survived++;
        String expected = "expected to fail: " + mutant.operator().expected().title();
        return told(mutant, "alive", known.reason(mutant, outcome.effects()).orElse(expected));
    }

    private String told(Mutant mutant, String fate, String why) {
        var line = new Line(mutant, fate, why);
        lines.add(line);
        return line.toString();
    }

    /** A line for each mutant, or for the survivors alone; a line for each operator, the rate. */
    void print(PrintStream out, boolean each) {
        lines.sort(Comparator.comparing((Line line) -> line.mutant().operator().name())
                .thenComparing(line -> line.mutant().mutation().place().file().name())
                .thenComparing(line -> line.mutant().mutation().place().start()));
        lines.stream().filter(line -> each || line.fate().equals("alive")).forEach(out::println);
        out.println();
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
        int counted = sum(Tally::counted);
        int killed = sum(Tally::killed);
        out.printf(
                Locale.ROOT,
                "%n%d operators, %d mutants that change something, %d equivalent, %d killed: %.1f %%%n",
                tallies.size(),
                counted,
                sum(tally -> tally.equivalent),
                killed,
                counted == 0 ? 0 : 100.0 * killed / counted);
        out.println(Arrays.stream(Means.values())
                .map(means -> "by " + means.word() + " " + sum(tally -> tally.means.getOrDefault(means, 0)))
                .collect(Collectors.joining(", ")));
    }

    private int sum(ToIntFunction<Tally> count) {
        return tallies.values().stream().mapToInt(count).sum();
    }
}
