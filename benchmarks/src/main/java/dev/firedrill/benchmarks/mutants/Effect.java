package dev.firedrill.benchmarks.mutants;

/** How much a flaw that nothing found has changed. */
enum Effect {
    /** It compiles to what was there before. */
    NONE(""),
    /** Nothing but marks of evidence, which the engine does not read. */
    MARKS("plays the same"),
    /** Something that is played, and what proves the answer is as many queries away as before. */
    AS_FAST("found as fast"),
    /** Something that is played. */
    PLAY("");

    private final String condition;

    Effect(String condition) {
        this.condition = condition;
    }

    /** As the list of equivalent mutants spells it. */
    String condition() {
        return condition;
    }
}
