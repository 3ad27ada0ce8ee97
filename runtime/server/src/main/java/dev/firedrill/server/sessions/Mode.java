package dev.firedrill.server.sessions;

/** Who the server is for. */
public enum Mode {
    /** Trainers and people: episodes over HTTP as well as in sessions. */
    SIMULATION,
    /** Agents at work: no path that resets, steps or grades an episode over HTTP. */
    PRODUCTION
}
