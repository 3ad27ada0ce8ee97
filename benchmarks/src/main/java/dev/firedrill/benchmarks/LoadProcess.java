package dev.firedrill.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A {@link LoadServer} in a process of its own. */
final class LoadProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final int port;

    /** Starts it and waits until it serves. */
    LoadProcess(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoadServer.class.getName()),
                        Stream.of(arguments))
                .toList();
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = Integer.parseInt(line());
    }

    /** What it holds. */
    record Holds(int sessions, long heap) {}

    int port() {
        return port;
    }

    /** The processor time it has taken. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Holds holds() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        String[] parts = line().split(" ");
        return new Holds(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    private String line() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the server did not start, or is gone");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        said.close();
    }
}
