package dev.firedrill.engine.rules;

/** Where an expression stands, which decides the facts it may read. */
public enum Use {
    /** A condition or an amount that is evaluated while a step is taken: shaping, events. */
    STEP,
    /** A rubric, evaluated once when the episode is over. */
    RUBRIC,
    /** How the rewards become the reported return. */
    RETURN,
    /** A field of the alert, observation, state or step tables, and the expectations of drills. */
    FIELD
}
