package dev.firedrill.cli.shell;

/** Why a command cannot go on, in one message for whoever started it, and the exit code that goes with it. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Problem(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What was asked for cannot be done. */
    public static Problem usage(String message) {
        return new Problem(ExitCode.USAGE, message);
    }

    /** What was read is not fit. */
    public static Problem finding(String message) {
        return new Problem(ExitCode.FINDINGS, message);
    }

    /** The exit code for it. */
    public int exitCode() {
        return exitCode;
    }
}
