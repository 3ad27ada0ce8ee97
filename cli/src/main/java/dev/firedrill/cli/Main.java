package dev.firedrill.cli;

import dev.firedrill.cli.shell.Shell;

/** Where the firedrill command begins. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Firedrill.run(Shell.ofProcess(), arguments));
    }
}
