package dev.firedrill.cli.shell;

/** What the command's exit codes mean. */
public final class ExitCode {
    /** All is well. */
    public static final int FINE = 0;
    /** What was looked at has errors or fails. */
    public static final int FINDINGS = 1;
    /** The command line asks for something that cannot be done. */
    public static final int USAGE = 2;
    /** A fault of ours. */
    public static final int FAULT = 3;

    private ExitCode() {}
}
