package dev.firedrill.compiler.prove;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** The figures of a proof that speak against its claim, and how much: what an acceptance can be limited to. */
public final class Objections {
    /** The claims whose refutation is told in figures, every one. */
    private static final Map<Claim, BiPredicate<Proof, String>> AGAINST = Map.of(
            Claim.NOT_GAMEABLE,
            Objections::isWorthTooMuch,
            Claim.GRADED_SOUNDLY,
            (proof, figure) -> Flaw.isNamedBy(figure));

    private Objections() {}

    /** All figures of a proof, as they are told: rounded to 4 places. */
    public static Map<String, BigDecimal> figures(Proof proof) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        proof.figures().forEach((name, value) -> figures.put(name, Figures.rounded(value)));
        return figures;
    }

    /** The names of those that are more than the claim allows. */
    public static List<String> of(Proof proof) {
        return proof.figures().keySet().stream()
                .filter(figure -> AGAINST.getOrDefault(proof.claim(), (any, other) -> false)
                        .test(proof, figure))
                .toList();
    }

    private static boolean isWorthTooMuch(Proof proof, String figure) {
        return NotGameable.most(figure, proof.figures())
                .filter(most ->
                        proof.figures().getOrDefault(figure, BigFraction.ZERO).compareTo(most) > 0)
                .isPresent();
    }
}
