package dev.firedrill.compiler.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Gathers which parts of a scenario or of the rules never matter, and which were not decided. */
final class Parts {
    private final ProofText text = new ProofText();
    private final List<String> dead = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /** Says how many parts of a sort were looked at. */
    void count(String sort, int number) {
        text.figure(sort, BigFraction.of(number));
    }

    /** A part never matters. */
    void dead(String finding) {
        dead.add(finding);
    }

    /** The same, with an episode in which it would have to. */
    void dead(String finding, Trace trace) {
        dead.add(finding);
        text.trace(trace);
    }

    /** It was not found out whether a part matters. */
    void open(String finding) {
        open.add(finding);
    }

    /** What was found out; the statement where nothing is dead or open. */
    Proof proof(String task, Optional<String> scenario, String alive) {
        Verdict verdict = !dead.isEmpty() ? Verdict.REFUTED : open.isEmpty() ? Verdict.PROVED : Verdict.UNKNOWN;
        return new Proof(
                Claim.ALIVE,
                task,
                scenario,
                verdict,
                switch (verdict) {
                    case PROVED -> alive;
                    case REFUTED -> String.join("; ", dead);
                    case UNKNOWN -> String.join("; ", open);
                },
                text.figures(),
                text.traces());
    }
}
