package dev.firedrill.server.settings;

import java.time.Duration;
import java.util.List;

/** How long the server waits. */
public final class Patience {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** How long an unfinished episode without a socket is safe from making room for others. */
    public static final Setting<Duration> EPISODE_IDLE = Setting.of(
            "episode-idle",
            "SECONDS",
            Form.seconds(Duration.ZERO),
            Duration.ofHours(1),
            "How long an unfinished HTTP episode is safe from making room for others.");

    /** How often a silent WebSocket is pinged; it is dropped after two intervals without a sign of life. */
    public static final Setting<Duration> PING_INTERVAL = Setting.of(
            "ping-interval",
            "SECONDS",
            Form.seconds(SHORTEST),
            Duration.ofSeconds(20),
            "How often a silent WebSocket is pinged; it is dropped when it misses one.");

    /** How long a baseline that is asked for over HTTP may take. */
    public static final Setting<Duration> BASELINE_TIME = Setting.of(
            "baseline-time",
            "SECONDS",
            Form.seconds(SHORTEST),
            Duration.ofSeconds(60),
            "How long POST /baseline may take; what was not played by then is worth nothing.");

    static final List<Setting<?>> ALL = List.of(EPISODE_IDLE, PING_INTERVAL, BASELINE_TIME);

    private Patience() {}
}
