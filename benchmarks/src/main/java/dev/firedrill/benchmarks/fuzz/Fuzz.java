package dev.firedrill.benchmarks.fuzz;

import dev.firedrill.engine.Environment;
import dev.firedrill.server.FiredrillServer;
import dev.firedrill.server.settings.Limits;
import dev.firedrill.server.settings.Listening;
import dev.firedrill.server.settings.Patience;
import dev.firedrill.server.settings.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A server under hostile input: requests, messages and connections from a seed. What it finds is an answer that is a
 * fault of the server's, one that shows its inside, one that never comes, and a session that is left.
 */
final class Fuzz {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int SLOW_LINES = 24;

    private final FiredrillServer server;
    private final Findings findings = new Findings();

    Fuzz(FiredrillServer server) {
        this.server = server;
    }

    /** A server that waits for nobody for long, and takes as many requests as come. */
    static FiredrillServer server(Environment environment) {
        ServerSettings settings = ServerSettings.DEFAULTS
                .with(Listening.PORT, 0)
                .with(Limits.MAX_RATE, 0)
                .with(Patience.HEAD_TIMEOUT, SHORT)
                .with(Patience.BODY_TIMEOUT, SHORT)
                .with(Patience.CONNECTION_IDLE, Duration.ofSeconds(2))
                .with(Patience.SESSION_IDLE, SHORT)
                .with(Patience.EPISODE_IDLE, SHORT)
                .with(Patience.PING_INTERVAL, SHORT);
        return FiredrillServer.start(settings, List.of(environment));
    }

    /** Sends so many requests and messages, over HTTP and WebSockets at the same time. */
    void run(int count, long seed) throws IOException, InterruptedException {
        try (var slow = new SlowLines(server.port(), SLOW_LINES)) {
            CompletableFuture<Void> sockets = CompletableFuture.runAsync(() -> sockets(count / 2, seed + 1));
            new HttpFuzz(server.port(), seed, findings).run(count - count / 2);
            sockets.join();
            slow.expectLetGo(findings);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (server.sessions() + server.episodes() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (server.sessions() + server.episodes() > 0) {
            findings.fault(server.sessions() + " sessions and " + server.episodes() + " episodes are left", "", "");
        }
    }

    private void sockets(int count, long seed) {
        try {
            new SocketFuzz(server.port(), seed, findings).run(count);
        } catch (IOException e) {
            findings.fault("the server takes no WebSocket: " + e, "", "");
        }
    }

    Findings findings() {
        return findings;
    }
}
