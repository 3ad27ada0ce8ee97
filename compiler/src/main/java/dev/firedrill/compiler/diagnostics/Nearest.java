package dev.firedrill.compiler.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the declared name that a misspelled one was most likely meant to be. */
public final class Nearest {
    private Nearest() {}

    /** The closest of the candidates, if it is close enough to be worth a suggestion. */
    public static Optional<String> of(String written, Collection<String> candidates) {
        String plain = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, (plain.length() + 1) / 3);
        var distance = new DamerauLevenshteinDistance(limit);
        return candidates.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, distance.apply(plain, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance >= 0)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .map(Scored::candidate);
    }

    private record Scored(String candidate, int distance) {}
}
