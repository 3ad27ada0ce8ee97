package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.grammar.IncidentParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Words a syntax error the way an author would: what was found, what fits there, and the word that was meant. */
final class SyntaxMessages {
    static final String REST_NOT_READ = "this is mistake number " + Recovery.MOST_REPORTED
            + " of this file; the rest of it is not read until some are put right";
    private static final int MOST_NAMED = 6;
    private static final String MORE = "...";

    private static final Set<Integer> WORDS = Set.of(
            IncidentParser.RULE_name,
            IncidentParser.RULE_text,
            IncidentParser.RULE_dottedName,
            IncidentParser.RULE_literal,
            IncidentParser.RULE_target);

    private SyntaxMessages() {}

    static void report(RecognitionException error, Parser parser, Places places) {
        Token offending = error.getOffendingToken();
        if (offending.getType() == IncidentParser.ODD_NUMBER) {
            return; // reported for itself already
        }
        Token first = memberStart(parser);
        Optional<String> meant = meantMember(first, parser);
        if (meant.isPresent() && first != offending) {
            places.diagnostics()
                    .report(DiagnosticCode.UNEXPECTED_TEXT, places.span(first), found(first), where(parser))
                    .help("did you mean `" + meant.get() + "`?");
            return;
        }
        Span span = places.span(offending);
        Optional<Token> before = neighbour(offending, -1, parser);
        if (isUnfinished(before, offending, expectedTypes(error, parser))) {
            Token last = before.orElseThrow();
            places.diagnostics()
                    .report(
                            DiagnosticCode.UNEXPECTED_TEXT,
                            places.span(last),
                            "end of the line after " + found(last),
                            where(parser))
                    .help("expected " + joined(expected(error, parser)));
            return;
        }
        if (isReservedWord(offending)) {
            places.diagnostics()
                    .report(DiagnosticCode.RESERVED_WORD, span, offending.getText())
                    .help(comparison(offending, parser)
                            .orElseGet(() -> "choose another name, or check what stands before it; expected here: "
                                    + joined(expected(error, parser))));
            return;
        }
        List<String> expected = expected(error, parser);
        var report = places.diagnostics().report(DiagnosticCode.UNEXPECTED_TEXT, span, found(offending), where(parser));
        report.help(help(offending, error, parser, expected));
    }

    /** Reports a mistake and that the parse ends with it. */
    static void reportLast(RecognitionException error, Places places) {
        Token offending = error.getOffendingToken();
        places.diagnostics()
                .report(DiagnosticCode.UNEXPECTED_TEXT, places.span(offending), found(offending), "here")
                .help(REST_NOT_READ);
    }

    /** Whether a member breaks off at the end of a line, and the next line starts with a word of the language. */
    private static boolean isUnfinished(Optional<Token> before, Token offending, IntervalSet types) {
        return before.filter(token -> token.getLine() < offending.getLine()).isPresent()
                && isWord(offending.getType())
                && !types.contains(offending.getType())
                && !types.contains(IncidentParser.RBRACE)
                && !types.contains(Token.EOF);
    }

    private static boolean isWord(int type) {
        return type >= IncidentParser.ACCEPT && type <= IncidentParser.WIRE;
    }

    /** What a drill compares, written as an expression would be. */
    private static Optional<String> comparison(Token offending, Parser parser) {
        if (offending.getType() != IncidentParser.IS
                || member(parser).getRuleIndex() != IncidentParser.RULE_drillItem) {
            return Optional.empty();
        }
        return neighbour(offending, -1, parser)
                .flatMap(name -> neighbour(offending, 1, parser)
                        .filter(value -> value.getType() == IncidentParser.NUMBER)
                        .map(value -> "write `" + name.getText() + " >= " + value.getText() + "`, or `expect "
                                + name.getText() + " is " + value.getText() + "`"));
    }

    /** The nearest token that the parser sees, in the direction of the step. */
    private static Optional<Token> neighbour(Token token, int step, Parser parser) {
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

    static void reportMissingName(Token token, Places places) {
        places.diagnostics()
                .report(DiagnosticCode.UNEXPECTED_TEXT, places.span(token), found(token), "in the head of the file")
                .help("expected the name of a package before it");
    }

    private static boolean isReservedWord(Token token) {
        return token.getType() >= IncidentParser.AFTER && token.getType() <= IncidentParser.WHEN;
    }

    private static String found(Token token) {
        if (token.getType() == Token.EOF) {
            return "end of the file";
        }
        String text = token.getText();
        return "`" + (text.length() > 40 ? text.substring(0, 37).replace('\n', ' ') + "..." : text) + "`";
    }

    private static String where(Parser parser) {
        RuleContext context = parser.getRuleContext();
        while (context.getParent() != null && WORDS.contains(context.getRuleIndex())) {
            context = context.getParent();
        }
        String rule = parser.getRuleNames()[context.getRuleIndex()];
        return switch (rule) {
            case "file", "declaration" -> "here";
            default -> "in " + RuleNames.describe(rule);
        };
    }

    private static Token memberStart(Parser parser) {
        return member(parser).getStart();
    }

    private static ParserRuleContext member(Parser parser) {
        ParserRuleContext context = parser.getContext();
        while (context.getParent() != null && !Recovery.MEMBERS.contains(context.getRuleIndex())) {
            context = context.getParent();
        }
        return context;
    }

    /** The word of a member that its first word was meant to be, where a member is not free to start with any name. */
    private static Optional<String> meantMember(Token first, Parser parser) {
        int rule = member(parser).getRuleIndex();
        IntervalSet starts = parser.getATN().nextTokens(parser.getATN().ruleToStartState[rule]);
        boolean anyName = starts.contains(IncidentParser.IDENTIFIER) && rule != IncidentParser.RULE_environmentMember;
        return first.getType() != IncidentParser.IDENTIFIER || anyName
                ? Optional.empty()
                : Nearest.of(first.getText(), words(starts));
    }

    private static String help(Token offending, RecognitionException error, Parser parser, List<String> expected) {
        if (offending.getType() == IncidentParser.NUMBER
                && !Character.isDigit(offending.getText().charAt(0))) {
            String sign = offending.getText().substring(0, 1);
            return "a sign that touches a digit belongs to the number; put spaces on both sides of `" + sign
                    + "` to calculate";
        }
        List<String> fitting = keywords(error, parser);
        fitting.remove(offending.getText());
        Optional<String> meant = Nearest.of(offending.getText(), fitting)
                .or(() -> Nearest.of(offending.getText(), continuations(parser)));
        return meant.map(word -> "did you mean `" + word + "`?")
                .orElseGet(() -> expected.isEmpty() ? "take it out" : "expected " + joined(expected));
    }

    /** The words that can go on with the member before, which was over too early for the parser. */
    private static List<String> continuations(Parser parser) {
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

    private static String joined(List<String> expected) {
        if (expected.contains(MORE)) {
            return String.join(", ", expected);
        }
        return expected.size() == 1
                ? expected.get(0)
                : String.join(", ", expected.subList(0, expected.size() - 1)) + " or "
                        + expected.get(expected.size() - 1);
    }

    private static IntervalSet expectedTypes(RecognitionException error, Parser parser) {
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

    private static List<String> keywords(RecognitionException error, Parser parser) {
        return words(expectedTypes(error, parser));
    }

    private static List<String> words(IntervalSet types) {
        List<String> words = new ArrayList<>();
        for (int type : types.toList()) {
            if (type >= IncidentParser.AFTER && type <= IncidentParser.WIRE) {
                words.add(unquoted(type));
            }
        }
        return words;
    }

    /** What fits, in the author's terms; where names fit, the words that are also names are not listed. */
    private static List<String> expected(RecognitionException error, Parser parser) {
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
