package dev.firedrill.cli.shell;

import java.util.Locale;
import java.util.regex.Pattern;

/** Colours and weights, or none of them. */
public enum Style {
    /** Escape codes of a terminal. */
    COLOURED,
    /** Text as it is. */
    PLAIN;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t\n\\x{200D}]]");

    /** When to use colour. */
    public enum Choice {
        /** On a terminal, unless NO_COLOR is set. */
        AUTO,
        /** Anywhere. */
        ALWAYS,
        /** Nowhere. */
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The style that the choice amounts to in a shell. */
        public Style in(Shell shell) {
            return switch (this) {
                case ALWAYS -> COLOURED;
                case NEVER -> PLAIN;
                case AUTO ->
                    shell.variable("NO_COLOR").isEmpty()
                                    && !shell.variable("TERM")
                                            .filter("dumb"::equals)
                                            .isPresent()
                                    && shell.isInteractive()
                            ? COLOURED
                            : PLAIN;
            };
        }
    }

    /** The text of an author or a bundle without characters that would move a terminal's cursor. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    /** For headings and names. */
    public String strong(String text) {
        return with("1", text);
    }

    /** For what matters less. */
    public String faint(String text) {
        return with("2", text);
    }

    /** For what is well. */
    public String good(String text) {
        return with("32", text);
    }

    /** For what is not. */
    public String bad(String text) {
        return with("31", text);
    }

    private String with(String code, String text) {
        return this == COLOURED && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
