package dev.firedrill.benchmarks;

import dev.firedrill.server.FiredrillServer;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.util.List;

/** The server that {@link HttpLoad} measures, in a process of its own: prints its port and serves until its input ends. */
final class LoadServer {
    private LoadServer() {}

    /** Serves the shipped scenarios. */
    public static void main(String[] arguments) throws IOException {
        var environments = List.of(ShippedEnvironment.load());
        try (var server = FiredrillServer.start(ServerSettings.DEFAULTS.with(Listening.PORT, 0), environments)) {
            System.out.println(server.port());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
