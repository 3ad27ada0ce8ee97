package dev.firedrill.cli.play;

/** The rest of a typed line, taken word by word; a word in quotes may hold blanks. */
final class Line {
    private String rest;

    Line(String line) {
        rest = line.strip();
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    /** Whether a quote comes next. */
    boolean isQuoted() {
        return rest.startsWith("\"") || rest.startsWith("'");
    }

    /** The next word, its quotes removed. */
    String word() {
        if (rest.isEmpty()) {
            return "";
        }
        int end = end(rest);
        String word = rest.substring(0, end);
        rest = rest.substring(end).strip();
        return unquoted(word);
    }

    /** All that is left, quotes around the whole of it removed. */
    String all() {
        String all = rest;
        rest = "";
        return end(all) == all.length() ? unquoted(all) : all;
    }

    /** The name before `=` at the start of what is left; empty where there is none. */
    String name() {
        int equals = rest.indexOf('=');
        String name = equals < 0 ? "" : rest.substring(0, equals);
        return name.matches("[A-Za-z_][A-Za-z0-9_-]*") ? name : "";
    }

    /** Passes over the name before `=`. */
    void skipName() {
        rest = rest.substring(rest.indexOf('=') + 1).strip();
    }

    private static int end(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        char first = text.charAt(0);
        int close = first == '"' || first == '\'' ? text.indexOf(first, 1) : -1;
        if (close > 0 && (close + 1 == text.length() || Character.isWhitespace(text.charAt(close + 1)))) {
            return close + 1;
        }
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String unquoted(String word) {
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        boolean quoted =
                word.length() > 1 && (first == '"' || first == '\'') && word.charAt(word.length() - 1) == first;
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}
