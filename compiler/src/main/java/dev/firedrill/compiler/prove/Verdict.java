package dev.firedrill.compiler.prove;

/** What became of a claim. */
public enum Verdict {
    /** It holds in every episode. */
    PROVED,
    /** It does not hold; a trace shows it. */
    REFUTED,
    /** The search ended before it was decided; the bounds that were reached are stated. */
    UNKNOWN
}
