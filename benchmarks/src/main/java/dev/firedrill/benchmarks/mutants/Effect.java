package dev.firedrill.benchmarks.mutants;

/** What a flaw that nothing found has changed, or left as it was. */
enum Effect {
    /** It compiles to what was there before. */
    NONE("compiles to the same"),
    /** Nothing but marks of evidence is another, which the engine does not read. */
    MARKS("plays the same"),
    /** What proves the answer is as many queries away as before. */
    AS_FAST("found as fast"),
    /** What reads nothing is worth no more than before, and the shortest episodes are as short and worth as much. */
    AS_WORTH("worth the same");

    private final String condition;

    Effect(String condition) {
        this.condition = condition;
    }

    /** As the lists of reasons spell it. */
    String condition() {
        return condition;
    }
}
