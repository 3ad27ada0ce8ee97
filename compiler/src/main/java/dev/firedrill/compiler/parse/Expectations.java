package dev.firedrill.compiler.parse;

import dev.firedrill.grammar.IncidentParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What fits at the place of a syntax error, in an author's words. */
final class Expectations {
    private static final int MOST_NAMED = 6;
    private static final String MORE = "...";

    private Expectations() {}

    static boolean isWord(int type) {
        return type >= IncidentParser.ACCEPT && type <= IncidentParser.WIRE;
    }

    /** The nearest token that the parser sees, in the direction of the step. */
    static Optional<Token> neighbour(Token token, int step, Parser parser) {
        for (int at = token.getTokenIndex() + step;
                at >= 0 && at < parser.getInputStream().size();
                at += step) {
            Token other = parser.getInputStream().get(at);
            if (other.getChannel() == Token.DEFAULT_CHANNEL) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** The words that can go on with the member before, which was over too early for the parser. */
    static List<String> continuations(Parser parser) {
        ParserRuleContext block = parser.getContext();
        if (block.getChildCount() == 0
                || !(block.getChild(block.getChildCount() - 1) instanceof ParserRuleContext last)
                || !Recovery.MEMBERS.contains(last.getRuleIndex())) {
            return List.of();
        }
        IntervalSet starts = parser.getATN().nextTokens(parser.getATN().ruleToStartState[last.getRuleIndex()]);
        var within = new IntervalSet();
        for (ATNState state : parser.getATN().states) {
            if (state != null && state.ruleIndex == last.getRuleIndex()) {
                within.addAll(labels(state));
            }
        }
        List<String> words = words(within);
        words.removeAll(words(starts));
        return words;
    }

    private static IntervalSet labels(ATNState state) {
        var labels = new IntervalSet();
        for (Transition transition : state.getTransitions()) {
            if (transition.label() != null) {
                labels.addAll(transition.label());
            }
        }
        return labels;
    }

    static String joined(List<String> expected) {
        if (expected.contains(MORE)) {
            return String.join(", ", expected);
        }
        return expected.size() == 1
                ? expected.get(0)
                : String.join(", ", expected.subList(0, expected.size() - 1)) + " or "
                        + expected.get(expected.size() - 1);
    }

    static IntervalSet expectedTypes(RecognitionException error, Parser parser) {
        if (error instanceof NoViableAltException early
                && neighbour(early.getOffendingToken(), -1, parser)
                        .filter(before -> before == early.getStartToken())
                        .isPresent()) {
            IntervalSet types = after(early.getStartToken(), parser);
            if (!types.isNil()) {
                return types;
            }
        }
        IntervalSet types = error.getExpectedTokens();
        return types == null ? parser.getExpectedTokens() : types;
    }

    /** What can follow the first word of a member whose second one does not fit. */
    private static IntervalSet after(Token first, Parser parser) {
        var types = new IntervalSet();
        for (ATNState state : parser.getATN().states) {
            if (state != null && state.ruleIndex == parser.getContext().getRuleIndex()) {
                for (Transition transition : state.getTransitions()) {
                    if (transition.label() != null && transition.label().contains(first.getType())) {
                        types.addAll(parser.getATN().nextTokens(transition.target));
                    }
                }
            }
        }
        types.remove(Token.EPSILON);
        return types;
    }

    static List<String> keywords(RecognitionException error, Parser parser) {
        return words(expectedTypes(error, parser));
    }

    static List<String> words(IntervalSet types) {
        List<String> words = new ArrayList<>();
        for (int type : types.toList()) {
            if (type >= IncidentParser.AFTER && type <= IncidentParser.WIRE) {
                words.add(unquoted(type));
            }
        }
        return words;
    }

    /** What fits, in the author's terms; where names fit, the words that are also names are not listed. */
    static List<String> expected(RecognitionException error, Parser parser) {
        IntervalSet types = expectedTypes(error, parser);
        boolean names = types.contains(IncidentParser.IDENTIFIER);
        String found = error.getOffendingToken().getText();
        var described = new TreeSet<String>(Comparator.comparing((String each) -> !resembles(found, each))
                .thenComparing(Comparator.naturalOrder()));
        for (int type : types.toList()) {
            if (!(names && isWord(type))) {
                described.add(describe(type));
            }
        }
        List<String> named = described.stream().limit(MOST_NAMED).collect(Collectors.toList());
        if (described.size() > MOST_NAMED) {
            named.add(MORE);
        }
        return named;
    }

    /** Whether what is found begins as the keyword does. */
    private static boolean resembles(String found, String described) {
        return found.length() > 1
                && described.startsWith("`" + found.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    private static String describe(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the file";
            case IncidentParser.IDENTIFIER -> "a name";
            case IncidentParser.STRING, IncidentParser.BLOCK -> "a text in quotes";
            case IncidentParser.NUMBER -> "a number";
            case IncidentParser.PERCENT -> "a percentage such as `95%`";
            case IncidentParser.DURATION -> "a duration such as `14m`";
            default -> "`" + unquoted(type) + "`";
        };
    }

    private static String unquoted(int type) {
        String literal = IncidentParser.VOCABULARY.getLiteralName(type);
        return literal == null ? IncidentParser.VOCABULARY.getDisplayName(type) : literal.replace("'", "");
    }
}
