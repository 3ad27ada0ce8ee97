package dev.firedrill.engine;

/** What a step did to its episode. */
public enum StepOutcome {
    /** The step was taken and the episode goes on. */
    TAKEN,
    /** The step was taken and ended the episode. */
    ENDED,
    /** The episode was over before: nothing was recorded and nothing is paid. */
    OVER
}
