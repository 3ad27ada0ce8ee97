package dev.firedrill.cli.shell;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a command finds around it.
 *
 * @param in standard input
 * @param out where results go, and nothing else
 * @param err where notes, progress and complaints go
 * @param terminal whether a person sits in front of it; only asked where it matters, because asking takes time
 * @param variables the environment variables
 * @param home the folder of the clone that the command was started from, if it was
 */
public record Shell(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        BooleanSupplier terminal,
        Map<String, String> variables,
        Optional<Path> home) {

    /** Standard output of this process. */
    public static WatchedOutput standardOutput() {
        return new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** The shell of this process, with its standard output. Everything is UTF-8. */
    public static Shell ofProcess(WatchedOutput out) {
        return new Shell(
                System.in,
                writer(out),
                writer(new FileOutputStream(FileDescriptor.err)),
                Shell::isTerminal,
                System.getenv(),
                Optional.ofNullable(System.getProperty("firedrill.home")).map(Path::of));
    }

    /** The variable's value; empty where it is not set or blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a person sits in front of it. */
    public boolean isInteractive() {
        return terminal.getAsBoolean();
    }

    /** Says something beside the results. */
    public void note(String line) {
        out.flush();
        err.println(line);
        err.flush();
    }

    /** A writer of UTF-8 text onto a stream. */
    public static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** From Java 22 on there can be a console without a terminal, and it can tell. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Console.isTerminal", e);
        }
    }
}
