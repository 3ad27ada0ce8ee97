package dev.firedrill.benchmarks;

import dev.firedrill.server.FiredrillServer;
import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The server that load is put on, in a process of its own: prints its port, serves until its input ends, and answers each
 * line with its sessions and the bytes of its heap that are in use once all is collected.
 */
final class LoadServer {
    private LoadServer() {}

    /** Serves the shipped scenarios; the argument is how many sessions it takes. */
    public static void main(String[] arguments) throws IOException {
        int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : Limits.MAX_SESSIONS.byDefault();
        var environments = List.of(ShippedEnvironment.load());
        ServerSettings settings = ServerSettings.DEFAULTS
                .with(Listening.PORT, 0)
                .with(Limits.MAX_SESSIONS, sessions)
                .with(Limits.MAX_RATE, 0);
        try (var server = FiredrillServer.start(settings, environments)) {
            System.out.println(server.port());
            for (int next = System.in.read(); next >= 0; next = System.in.read()) {
                if (next == '\n') {
                    System.gc();
                    long used = ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                    System.out.println(server.sessions() + " " + used);
                }
            }
        }
    }
}
