package dev.firedrill.server;

/** Why the server could not start, in a sentence for whoever started it. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
