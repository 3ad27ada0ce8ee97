package dev.firedrill.server.settings;

import java.util.List;

/** Where the server listens. */
public final class Listening {
    /** The port; 0 for any that is free. */
    public static final Setting<Integer> PORT =
            Setting.of("port", "PORT", Form.whole(0, 65_535), 7860, "The port, 0 for any that is free.");

    /** The address it binds to. */
    public static final Setting<String> HOST =
            Setting.of("host", "HOST", Form.text("a name or an address"), "127.0.0.1", "The address to listen on.");

    static final List<Setting<?>> ALL = List.of(PORT, HOST);

    private Listening() {}
}
