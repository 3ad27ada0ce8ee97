package dev.firedrill.server.settings;

import java.util.List;

/** Who may use the server, and for what. */
public final class Access {
    /** Whether no episode can be played over HTTP. */
    public static final Setting<Boolean> PRODUCTION = Setting.flag(
            "production",
            "For agents at work: without /reset, /step, /state and /grader. Sessions at /ws play as ever.");

    static final List<Setting<?>> ALL = List.of(PRODUCTION);

    private Access() {}
}
