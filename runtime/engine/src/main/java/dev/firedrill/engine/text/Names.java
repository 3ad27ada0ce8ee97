package dev.firedrill.engine.text;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms in which names and texts are compared, and the one in which they name classes. */
public final class Names {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_]+");

    private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9]+");

    private Names() {}

    /** Stripped and in lower case: how flags, runbook steps and exact names are compared. */
    public static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Plain, with underscores and white space as hyphens: how services are compared. */
    public static String hyphenated(String text) {
        return SEPARATORS.matcher(plain(text)).replaceAll("-");
    }

    /** As the name of a class: `cloud-incident-response` is `CloudIncidentResponse`. */
    public static String ofClass(String name) {
        return BREAK.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Stripped and in upper case: how severities are compared. */
    public static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
