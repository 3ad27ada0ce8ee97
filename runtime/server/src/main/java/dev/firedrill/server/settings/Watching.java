package dev.firedrill.server.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the server tells about its work. */
public final class Watching {
    /** Where a line of JSON goes for each request and each session over a WebSocket. */
    public static final Setting<Optional<Path>> ACCESS_LOG = Setting.of(
                    "access-log",
                    "FILE",
                    Form.file(),
                    Optional.empty(),
                    "Append a line of JSON for each request and each WebSocket to this file.")
            .otherwise("nothing is logged");

    /** Where episodes are written down. */
    public static final Setting<Optional<Path>> TRANSCRIPTS = Setting.of(
                    "transcripts",
                    "DIR",
                    Form.file(),
                    Optional.empty(),
                    "Write every episode into this folder when it is over or left, for `firedrill replay`: files of 16 MiB"
                            + " or a day, the newest 100.")
            .otherwise("nothing is written down");

    static final List<Setting<?>> ALL = List.of(ACCESS_LOG, TRANSCRIPTS);

    private Watching() {}
}
