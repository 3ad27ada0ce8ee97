package dev.firedrill.cli;

import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.WatchedOutput;

/** Where the firedrill command begins. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        WatchedOutput out = Shell.standardOutput();
        System.exit(run(Shell.ofProcess(out), out, arguments));
    }

    /** The exit code of the command; results that could not be written are a failure, whatever they were. */
    static int run(Shell shell, WatchedOutput out, String... arguments) {
        int exitCode = Firedrill.run(shell, arguments);
        if (out.failure().isEmpty()) {
            return exitCode;
        }
        shell.note(Firedrill.NAME + ": standard output cannot be written: "
                + out.failure().get());
        return exitCode == ExitCode.FAULT ? exitCode : ExitCode.USAGE;
    }
}
