package dev.firedrill.engine;

/** Hears what happens in a step, in the order in which it happens, to put it into words. */
interface Narrator {
    /** Puts nothing into words. */
    Narrator NOBODY = new Narrator() {};

    /** The step begins; what was said about the one before no longer holds. */
    default void begins() {}

    /** The move counts as a step. */
    default void counted(Move move) {}

    /** Something to tell the agent. */
    default void told(Note note) {}

    /** The move had no effect, for that reason. */
    default void failed(Note reason) {}

    /** The evidence of a cell was asked for. */
    default void asked(Move move, int cell) {}

    /** A step of the remedy was done, by its index. */
    default void repaired(Move move, int step) {}

    /** A mistake was made, by its index. */
    default void erred(int mistake) {}

    /** A remediation changed nothing; the index of the declared neutral move, or -1. */
    default void changedNothing(Move move, int neutral) {}

    /** A rule of the shaping column paid. */
    default void paid(ShapingTable.Rule rule) {}

    /** All events of the step have happened, as bits by index. */
    default void happened(long events) {}

    /** The episode was graded. */
    default void graded(Grade grade) {}
}
