package dev.firedrill.server.settings;

import java.util.List;

/** How much the server takes on at once. */
public final class Limits {
    /** How many sessions are open at once, over WebSockets and at `/mcp`. */
    public static final Setting<Integer> MAX_SESSIONS = Setting.of(
                    "max-sessions", "N", Form.whole(1), 1_000, "Sessions at once, over WebSockets and at /mcp.")
            .orVariable("MAX_CONCURRENT_ENVS");

    /** How many HTTP episodes are kept at once. */
    public static final Setting<Integer> MAX_EPISODES =
            Setting.of("max-episodes", "N", Form.whole(1), 10_000, "HTTP episodes kept at once.");

    /** How many connections are open at once. */
    public static final Setting<Integer> MAX_CONNECTIONS = Setting.of(
            "max-connections", "N", Form.whole(2), 5_000, "Connections at once; others wait to be accepted.");

    /** How many requests and WebSocket messages of one address are carried out in a second. */
    public static final Setting<Integer> MAX_RATE = Setting.of(
            "max-rate",
            "N",
            Form.whole(0),
            20_000,
            "Requests and messages a second from one address, 0 for any number.");

    /** The longest head of a request: its line and its headers. */
    public static final Setting<Integer> MAX_HEAD =
            Setting.of("max-head", "BYTES", Form.whole(1_024), 32 << 10, "The longest URL and headers together.");

    /** How many headers a request has. */
    public static final Setting<Integer> MAX_HEADERS =
            Setting.of("max-headers", "N", Form.whole(20), 100, "Headers of a request.");

    /** How many parameters a query has. */
    public static final Setting<Integer> MAX_PARAMETERS =
            Setting.of("max-parameters", "N", Form.whole(10), 50, "Parameters of a query.");

    /** The longest HTTP body that is read. */
    public static final Setting<Integer> MAX_BODY =
            Setting.of("max-body", "BYTES", Form.whole(1), 1 << 20, "The longest HTTP body.");

    /** The longest WebSocket message that is read. */
    public static final Setting<Integer> MAX_MESSAGE =
            Setting.of("max-message", "BYTES", Form.whole(1), 16 << 20, "The longest WebSocket message.");

    /** How much memory the long messages and bodies that are under way take together. */
    public static final Setting<Integer> MAX_PENDING = Setting.of(
                    "max-pending",
                    "BYTES",
                    Form.whole(0),
                    (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / 4),
                    "WebSocket messages and bodies over 64 KiB at once, arriving or being carried out, all together.")
            .otherwise("256 MiB, or a quarter of the heap where that is less");

    /** How many threads serve connections. */
    public static final Setting<Integer> IO_THREADS = Setting.of(
                    "io-threads",
                    "N",
                    Form.whole(1, 1_000),
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    "Threads that serve connections and carry out what is short.")
            .otherwise("one for each processor, at least 2");

    /** How many threads take what is too large for those. */
    public static final Setting<Integer> WORKER_THREADS =
            Setting.of("worker-threads", "N", Form.whole(1, 1_000), 4, "Threads that carry out what is over 64 KiB.");

    static final List<Setting<?>> ALL = List.of(
            MAX_SESSIONS,
            MAX_EPISODES,
            MAX_CONNECTIONS,
            MAX_RATE,
            MAX_HEAD,
            MAX_HEADERS,
            MAX_PARAMETERS,
            MAX_BODY,
            MAX_MESSAGE,
            MAX_PENDING,
            IO_THREADS,
            WORKER_THREADS);

    private Limits() {}
}
