package dev.firedrill.engine.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What was found out about one claim before anybody played: a certificate that others can check again.
 *
 * @param claim what was claimed, a word such as `solvable`
 * @param scenario the scenario it is about; none where it is about the task as a whole
 * @param verdict one of {@link #VERDICTS}
 * @param statement what holds, in a sentence
 * @param digest of what it depends on, as {@link ProofDigests} gives it
 * @param figures exact figures by name
 * @param traces episodes that show it
 * @param outside what of the rules it does not cover, each in words; empty where it covers them all
 */
public record ProofRecord(
        String claim,
        String task,
        Optional<String> scenario,
        String verdict,
        String statement,
        String digest,
        Map<String, BigFraction> figures,
        List<Trace> traces,
        List<String> outside) {
    /** It holds, a trace shows that it does not, or the search ended before it was decided. */
    public static final Set<String> VERDICTS = Set.of("proved", "refuted", "unknown");

    public ProofRecord {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        traces = List.copyOf(traces);
        outside = List.copyOf(outside);
    }

    /**
     * An episode that can be replayed.
     *
     * @param name what it shows
     * @param grade the grade, where the episode ended and its task has a rubric
     * @param total the return at its end, as it is reported, exact
     */
    public record Trace(
            String name, String scenario, List<Step> steps, Optional<BigFraction> grade, BigFraction total) {
        public Trace {
            steps = List.copyOf(steps);
        }
    }

    /** A move as it is sent, all arguments texts, sorted by name; and the exact reward of the step. */
    public record Step(String action, Map<String, String> arguments, BigFraction reward) {
        public Step {
            arguments = Maps.copy(new TreeMap<>(arguments));
        }
    }
}
