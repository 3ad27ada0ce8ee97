package dev.firedrill.compiler;

import dev.firedrill.compiler.BlindPanel.Played;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The greatest sum of rewards that was collected in each scenario, with a grade that reaches a mark and with others. */
final class Summits {
    private final BigFraction mark;
    private final Map<String, BigFraction> reaching = new HashMap<>();
    private final Map<String, BigFraction> below = new HashMap<>();

    Summits(BigFraction mark) {
        this.mark = mark;
    }

    void see(Played played) {
        var side = played.grade().compareTo(mark) >= 0 ? reaching : below;
        side.merge(played.scenario().id(), played.sum(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** The greatest sum with a grade that reaches the mark; empty where none was seen. */
    Optional<BigFraction> reaching(String scenario) {
        return Optional.ofNullable(reaching.get(scenario));
    }

    /** The greatest sum with a grade below the mark; empty where none was seen. */
    Optional<BigFraction> below(String scenario) {
        return Optional.ofNullable(below.get(scenario));
    }
}
