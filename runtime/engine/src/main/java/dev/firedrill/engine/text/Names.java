package dev.firedrill.engine.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which names and texts are compared. */
public final class Names {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_]+");

    private Names() {}

    /** Stripped and in lower case: how flags, runbook steps and exact names are compared. */
    public static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Plain, with underscores and white space as hyphens: how services are compared. */
    public static String hyphenated(String text) {
        return SEPARATORS.matcher(plain(text)).replaceAll("-");
    }

    /** Stripped and in upper case: how severities are compared. */
    public static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
