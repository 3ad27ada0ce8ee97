package dev.firedrill.compiler.prove;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What was found out about one claim.
 *
 * @param task the task it is about
 * @param scenario the scenario it is about; none where it is about the task as a whole
 * @param statement one sentence that says what holds, with its figures
 * @param figures exact figures by name, in the order in which they are told
 * @param traces episodes that show it: witnesses of what can be reached, or of what should not be
 * @param outside what of the rules it does not cover, each in words
 */
public record Proof(
        Claim claim,
        String task,
        Optional<String> scenario,
        Verdict verdict,
        String statement,
        Map<String, BigFraction> figures,
        List<Trace> traces,
        List<String> outside) {
    public Proof {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        traces = List.copyOf(traces);
        outside = List.copyOf(outside);
    }

    /** A proof that covers all rules. */
    Proof(
            Claim claim,
            String task,
            Optional<String> scenario,
            Verdict verdict,
            String statement,
            Map<String, BigFraction> figures,
            List<Trace> traces) {
        this(claim, task, scenario, verdict, statement, figures, traces, List.of());
    }

    /** The same, with what it does not cover. */
    Proof without(List<String> rest) {
        return new Proof(claim, task, scenario, verdict, statement, figures, traces, rest);
    }

    /** What it is about: the scenario, or else the task. */
    public String subject() {
        return scenario.orElse(task);
    }
}
