package dev.firedrill.benchmarks;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.server.FiredrillServer;
import dev.firedrill.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server that {@link HttpLoad} measures, in a process of its own: prints its port and serves until its input ends. */
final class LoadServer {
    private LoadServer() {}

    /** Serves the bundle that is named. */
    public static void main(String[] arguments) throws IOException, BundleException {
        Environment environment = Environment.of(BundleReader.read(Files.readAllBytes(Path.of(arguments[0]))));
        try (var server = FiredrillServer.start(ServerSettings.DEFAULTS.withPort(0), List.of(environment))) {
            System.out.println(server.port());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
