package dev.firedrill.compiler.parse;

import dev.firedrill.grammar.IncidentLexer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Vocabulary;

/** The words of the language, as its lexer knows them. */
public final class LanguageWords {
    private static final Pattern WORD = Pattern.compile("'([a-z][a-z-]*)'");

    private LanguageWords() {}

    /** Every word that means something of its own somewhere, sorted. */
    public static List<String> keywords() {
        Vocabulary vocabulary = IncidentLexer.VOCABULARY;
        return IntStream.rangeClosed(1, vocabulary.getMaxTokenType())
                .mapToObj(vocabulary::getLiteralName)
                .flatMap(Stream::ofNullable)
                .map(WORD::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .sorted()
                .toList();
    }

    /** The units of time that may stand behind a number, sorted. */
    public static List<String> units() {
        return QuantityLiteral.units();
    }
}
