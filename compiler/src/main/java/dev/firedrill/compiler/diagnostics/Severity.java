package dev.firedrill.compiler.diagnostics;

import java.util.Locale;

/** How grave a finding is. */
public enum Severity {
    /** The scenario cannot be built. */
    ERROR,
    /** The scenario can be built and most likely should not be. */
    WARNING,
    /** A finding that its declaration accepts: shown, and without effect. */
    ACCEPTED;

    /** The word for messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
