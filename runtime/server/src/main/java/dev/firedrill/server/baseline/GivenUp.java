package dev.firedrill.server.baseline;

/** Why an episode, or all that is left of a run, is not played. */
public final class GivenUp extends Exception {
    private static final long serialVersionUID = 1;

    /** How much is not played. */
    public enum Extent {
        /** This episode; the next may go better. */
        EPISODE,
        /** Everything that is left. */
        RUN
    }

    private final String reason;
    private final Extent extent;

    public GivenUp(String reason, Extent extent) {
        super(reason, null, false, false);
        this.reason = reason;
        this.extent = extent;
    }

    /** The reason in words. */
    public String reason() {
        return reason;
    }

    /** How much is not played. */
    public Extent extent() {
        return extent;
    }
}
