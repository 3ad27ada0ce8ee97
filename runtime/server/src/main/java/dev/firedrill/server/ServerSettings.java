package dev.firedrill.server;

import dev.firedrill.server.sessions.Mode;
import java.time.Duration;

/**
 * How the server listens and what it allows.
 *
 * @param host the address it binds to
 * @param port the port; 0 for any that is free
 * @param maxBodyBytes the longest HTTP body that is read
 * @param maxMessageBytes the longest WebSocket message that is read
 * @param maxEpisodes how many HTTP episodes are kept at once
 * @param maxSessions how many sessions are open at once, over WebSockets and over `/mcp`
 * @param episodeIdle how long an unfinished episode without a socket is safe from making room for others
 * @param pingInterval how often a silent WebSocket is pinged; it is dropped after two intervals without a sign of life
 * @param ioThreads how many threads serve connections
 * @param workerThreads how many threads take what is too large for those
 * @param mode whether episodes can be played over HTTP
 */
public record ServerSettings(
        String host,
        int port,
        int maxBodyBytes,
        int maxMessageBytes,
        int maxEpisodes,
        int maxSessions,
        Duration episodeIdle,
        Duration pingInterval,
        int ioThreads,
        int workerThreads,
        Mode mode) {
    /** What holds where nothing else is said: 127.0.0.1:7860. */
    public static final ServerSettings DEFAULTS = new ServerSettings(
            "127.0.0.1",
            7860,
            1 << 20,
            16 << 20,
            10_000,
            1_000,
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            4,
            Mode.SIMULATION);

    public ServerSettings {
        require(!host.isBlank(), "host", host, "a name or an address");
        require(port >= 0 && port <= 65_535, "port", port, "0 to 65535");
        require(maxBodyBytes > 0, "maxBodyBytes", maxBodyBytes, "at least 1");
        require(maxMessageBytes > 0, "maxMessageBytes", maxMessageBytes, "at least 1");
        require(maxEpisodes > 0, "maxEpisodes", maxEpisodes, "at least 1");
        require(maxSessions > 0, "maxSessions", maxSessions, "at least 1");
        require(!episodeIdle.isNegative(), "episodeIdle", episodeIdle, "no negative time");
        require(pingInterval.toMillis() > 0, "pingInterval", pingInterval, "at least a millisecond");
        require(ioThreads > 0, "ioThreads", ioThreads, "at least 1");
        require(workerThreads > 0, "workerThreads", workerThreads, "at least 1");
    }

    public ServerSettings withHost(String value) {
        return new ServerSettings(
                value,
                port,
                maxBodyBytes,
                maxMessageBytes,
                maxEpisodes,
                maxSessions,
                episodeIdle,
                pingInterval,
                ioThreads,
                workerThreads,
                mode);
    }

    public ServerSettings withPort(int value) {
        return new ServerSettings(
                host,
                value,
                maxBodyBytes,
                maxMessageBytes,
                maxEpisodes,
                maxSessions,
                episodeIdle,
                pingInterval,
                ioThreads,
                workerThreads,
                mode);
    }

    public ServerSettings withMaxBodyBytes(int value) {
        return new ServerSettings(
                host,
                port,
                value,
                maxMessageBytes,
                maxEpisodes,
                maxSessions,
                episodeIdle,
                pingInterval,
                ioThreads,
                workerThreads,
                mode);
    }

    public ServerSettings withMaxMessageBytes(int value) {
        return new ServerSettings(
                host,
                port,
                maxBodyBytes,
                value,
                maxEpisodes,
                maxSessions,
                episodeIdle,
                pingInterval,
                ioThreads,
                workerThreads,
                mode);
    }

    /** The same, keeping at most so many HTTP episodes, unfinished ones at least for so long. */
    public ServerSettings withEpisodes(int most, Duration idle) {
        return new ServerSettings(
                host,
                port,
                maxBodyBytes,
                maxMessageBytes,
                most,
                maxSessions,
                idle,
                pingInterval,
                ioThreads,
                workerThreads,
                mode);
    }

    public ServerSettings withMaxSessions(int value) {
        return new ServerSettings(
                host,
                port,
                maxBodyBytes,
                maxMessageBytes,
                maxEpisodes,
                value,
                episodeIdle,
                pingInterval,
                ioThreads,
                workerThreads,
                mode);
    }

    public ServerSettings withPingInterval(Duration value) {
        return new ServerSettings(
                host,
                port,
                maxBodyBytes,
                maxMessageBytes,
                maxEpisodes,
                maxSessions,
                episodeIdle,
                value,
                ioThreads,
                workerThreads,
                mode);
    }

    public ServerSettings withThreads(int io, int workers) {
        return new ServerSettings(
                host,
                port,
                maxBodyBytes,
                maxMessageBytes,
                maxEpisodes,
                maxSessions,
                episodeIdle,
                pingInterval,
                io,
                workers,
                mode);
    }

    /** Whether no episode can be played over HTTP. */
    public boolean isProduction() {
        return mode == Mode.PRODUCTION;
    }

    /** The same without the paths that play episodes over HTTP. */
    public ServerSettings inProduction() {
        return new ServerSettings(
                host,
                port,
                maxBodyBytes,
                maxMessageBytes,
                maxEpisodes,
                maxSessions,
                episodeIdle,
                pingInterval,
                ioThreads,
                workerThreads,
                Mode.PRODUCTION);
    }

    private static void require(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "server setting " + name + " cannot be `" + value + "`; it takes " + allowed);
        }
    }
}
