package dev.firedrill.server.baseline;

import dev.firedrill.engine.Scenario;

/** Whoever plays the scenarios of one task. */
public interface Contender {
    /** What it is called: the agent's name, and which of its ways it plays where it has several. */
    String name();

    /** A player for one episode; whatever is left to chance follows from the seed. */
    Player player(Scenario scenario, long seed);
}
