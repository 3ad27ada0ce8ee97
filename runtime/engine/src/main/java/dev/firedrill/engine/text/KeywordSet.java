package dev.firedrill.engine.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keywords, each a choice of words or phrases, that a text may mention as whole words. */
public final class KeywordSet {
    /** No keywords at all. */
    public static final KeywordSet NONE = new KeywordSet(0, List.of());

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final int wanted;
    private final List<List<String>> keywords;

    /** Keywords, each with its alternatives, and how many of them a text is asked for. */
    public KeywordSet(int wanted, List<List<String>> keywords) {
        this.wanted = wanted;
        this.keywords = keywords.stream()
                .map(alternatives ->
                        alternatives.stream().map(KeywordSet::normalised).toList())
                .toList();
    }

    /** How many a text is asked for. */
    public int wanted() {
        return wanted;
    }

    /** How many of the keywords the text mentions, each counted once. */
    public int mentionedIn(String text) {
        var searched = normalised(text);
        int mentioned = 0;
        for (var alternatives : keywords) {
            if (alternatives.stream().anyMatch(phrase -> holds(searched, phrase))) {
                mentioned++;
            }
        }
        return mentioned;
    }

    private static String normalised(String text) {
        return SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static boolean holds(String text, String phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        for (int start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
            int end = start + phrase.length();
            boolean opens = start == 0 || !isWord(text.codePointBefore(start)) || !isWord(phrase.codePointAt(0));
            boolean closes = end == text.length()
                    || !isWord(text.codePointAt(end))
                    || !isWord(phrase.codePointBefore(phrase.length()));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
