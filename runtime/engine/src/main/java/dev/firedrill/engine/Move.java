package dev.firedrill.engine;

/** A request resolved against one scenario: what it targets and which parts of the scenario it touches. Immutable. */
public final class Move {
    private Move() {}

    /** The request as it was sent. */
    public ActionRequest request() {
        throw new UnsupportedOperationException();
    }
}
