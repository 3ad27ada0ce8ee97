package dev.firedrill.compiler;

import dev.firedrill.compiler.parse.LanguageWords;
import java.util.List;

/**
 * The words of the language, for those who show sources.
 *
 * @param keywords every word that means something of its own somewhere, sorted; most can be names elsewhere
 * @param units the units of time that may stand behind a number, sorted
 */
public record Language(List<String> keywords, List<String> units) {
    public Language {
        keywords = List.copyOf(keywords);
        units = List.copyOf(units);
    }

    /** The language that the compiler reads. */
    public static Language current() {
        return new Language(LanguageWords.keywords(), LanguageWords.units());
    }
}
