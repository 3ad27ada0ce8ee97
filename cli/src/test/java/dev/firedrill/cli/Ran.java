package dev.firedrill.cli;

import dev.firedrill.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a run of the command in this process left behind. */
record Ran(int exitCode, String out, String err) {
    /** Runs it in a pipe, with nothing to read. */
    static Ran with(String... arguments) {
        return reading("", arguments);
    }

    /** Runs it in a pipe that brings a text. */
    static Ran reading(String input, String... arguments) {
        return in(input, Map.of(), Optional.empty(), arguments);
    }

    static Ran in(String input, Map<String, String> variables, Optional<Path> home, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var shell = new Shell(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                writer(out),
                writer(err),
                () -> false,
                variables,
                home);
        int exitCode = Firedrill.run(shell, arguments);
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), withoutProgress(err));
    }

    private static PrintWriter writer(ByteArrayOutputStream stream) {
        return Shell.writer(stream);
    }

    /** How long things take is no matter of what they do. */
    private static String withoutProgress(ByteArrayOutputStream err) {
        return err.toString(StandardCharsets.UTF_8).replaceAll("(?m)^firedrill: .* \\.\\.\\.\\R", "");
    }
}
