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

    static final List<Setting<?>> ALL = List.of(ACCESS_LOG);

    private Watching() {}
}
