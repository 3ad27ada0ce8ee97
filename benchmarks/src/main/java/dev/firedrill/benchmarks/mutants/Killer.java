package dev.firedrill.benchmarks.mutants;

/**
 * What found a flaw.
 *
 * @param name the code of a check, or the title of a claim
 * @param said what it said
 */
record Killer(Means means, String name, String said) {
    /** How sure it is, from the surest on. */
    enum Means {
        /** A check says something that it did not say of the sources as they are. */
        CHECK("check"),
        /** A claim that held is refuted, or goes beyond what is accepted; or an acceptance is not needed any more, or not that far. */
        PROOF("proof"),
        /** A claim that was refuted before, and accepted, is refuted for one more reason or by more. */
        REASON("reason"),
        /** A claim that held is not decided. */
        UNKNOWN("unknown");

        private final String word;

        Means(String word) {
            this.word = word;
        }

        /** As reports spell it. */
        String word() {
            return word;
        }
    }
}
