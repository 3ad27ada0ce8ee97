package dev.firedrill.server.settings;

import java.time.Duration;
import java.util.List;

/** How long the server waits. */
public final class Patience {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** How long the head of a request may take. */
    public static final Setting<Duration> HEAD_TIMEOUT =
            within("head-timeout", Duration.ofSeconds(15), "How long the head of a request may take.");

    /** How long the body of a request, or a WebSocket message, may take. */
    public static final Setting<Duration> BODY_TIMEOUT = within(
            "body-timeout",
            Duration.ofSeconds(30),
            "How long the body of a request, or a WebSocket message, may take.");

    /** How long a client may take nothing of an answer. */
    public static final Setting<Duration> WRITE_TIMEOUT = within(
            "write-timeout", Duration.ofSeconds(30), "How long a client may leave an answer lying, reading nothing.");

    /** How long a connection is kept between two requests. */
    public static final Setting<Duration> CONNECTION_IDLE =
            within("connection-idle", Duration.ofMinutes(2), "How long a connection is kept between two requests.");

    /** How long a session without a message keeps its place. */
    public static final Setting<Duration> SESSION_IDLE =
            within("session-idle", Duration.ofHours(1), "How long a session without a message keeps its place.");

    /** How long an episode over HTTP is kept without a request. */
    public static final Setting<Duration> EPISODE_IDLE =
            within("episode-idle", Duration.ofHours(1), "How long an HTTP episode is kept without a request.");

    /** How often a silent WebSocket is pinged; it is dropped after two intervals without a sign of life. */
    public static final Setting<Duration> PING_INTERVAL = within(
            "ping-interval",
            Duration.ofSeconds(20),
            "How often a silent WebSocket is pinged; it is dropped when it misses one.");

    /** How long running episodes may go on when the server is told to stop. */
    public static final Setting<Duration> DRAIN = Setting.of(
            "drain-seconds",
            "SECONDS",
            Form.seconds(Duration.ZERO),
            Duration.ofSeconds(30),
            "How long running episodes may go on when it is told to stop.");

    /** How long a baseline that is asked for over HTTP may take. */
    public static final Setting<Duration> BASELINE_TIME = Setting.of(
            "baseline-time",
            "SECONDS",
            Form.seconds(SHORTEST),
            Duration.ofSeconds(60),
            "How long POST /baseline may take; what was not played by then is worth nothing.");

    static final List<Setting<?>> ALL = List.of(
            HEAD_TIMEOUT,
            BODY_TIMEOUT,
            WRITE_TIMEOUT,
            CONNECTION_IDLE,
            SESSION_IDLE,
            EPISODE_IDLE,
            PING_INTERVAL,
            DRAIN,
            BASELINE_TIME);

    private Patience() {}

    private static Setting<Duration> within(String name, Duration byDefault, String meaning) {
        return Setting.of(name, "SECONDS", Form.seconds(SHORTEST), byDefault, meaning);
    }
}
