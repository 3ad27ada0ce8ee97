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

    /** The longest HTTP body that is read. */
    public static final Setting<Integer> MAX_BODY =
            Setting.of("max-body", "BYTES", Form.whole(1), 1 << 20, "The longest HTTP body.");

    /** The longest WebSocket message that is read. */
    public static final Setting<Integer> MAX_MESSAGE =
            Setting.of("max-message", "BYTES", Form.whole(1), 16 << 20, "The longest WebSocket message.");

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

    static final List<Setting<?>> ALL =
            List.of(MAX_SESSIONS, MAX_EPISODES, MAX_BODY, MAX_MESSAGE, IO_THREADS, WORKER_THREADS);

    private Limits() {}
}
