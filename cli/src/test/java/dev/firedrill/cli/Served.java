package dev.firedrill.cli;

import dev.firedrill.cli.shell.Shell;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that the command runs in this process. */
final class Served {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final List<String> environments = new ArrayList<>();
    private final Thread command;
    private final String address;
    private final String invitation;

    private Served(String... arguments) throws IOException {
        var out = new PipedOutputStream();
        var lines = new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8));
        var shell = new Shell(
                InputStream.nullInputStream(),
                Shell.writer(out),
                Shell.writer(err),
                () -> false,
                Map.of(),
                Optional.empty());
        String[] words = Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
        command = new Thread(() -> {
            exitCode.complete(Firedrill.run(shell, words));
            shell.out().close();
        });
        command.start();
        String line = line(lines);
        while (line.startsWith("serving ")) {
            environments.add(line);
            line = line(lines);
        }
        address = line.replaceFirst("^at ", "");
        invitation = lines.readLine();
    }

    private String line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new AssertionError("it serves nothing: " + err());
        }
        return line;
    }

    /** Starts it, and waits until it has said where it serves. */
    static Served with(String... arguments) throws IOException {
        return new Served(arguments);
    }

    /** What it says it serves, a line for each environment. */
    List<String> environments() {
        return environments;
    }

    String address() {
        return address;
    }

    /** The line that says how to start. */
    String invitation() {
        return invitation;
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Interrupts it; the exit code. */
    int stop() throws Exception {
        command.interrupt();
        return exitCode.get(30, TimeUnit.SECONDS);
    }
}
