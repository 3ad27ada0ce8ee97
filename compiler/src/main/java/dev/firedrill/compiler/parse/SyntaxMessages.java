package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.grammar.IncidentParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Words a syntax error the way an author would: what was found, what fits there, and the word that was meant. */
final class SyntaxMessages {
    private static final int MOST_NAMED = 6;

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
        if (isReservedWord(offending)) {
            places.diagnostics()
                    .report(DiagnosticCode.RESERVED_WORD, span, offending.getText())
                    .help("choose another name, or check what stands before it; expected here: "
                            + joined(expected(error, parser)));
            return;
        }
        List<String> expected = expected(error, parser);
        var report = places.diagnostics().report(DiagnosticCode.UNEXPECTED_TEXT, span, found(offending), where(parser));
        report.help(help(offending, error, parser, expected));
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
        Optional<String> meant = Nearest.of(offending.getText(), keywords(error, parser));
        return meant.map(word -> "did you mean `" + word + "`?")
                .orElseGet(() -> expected.isEmpty() ? "take it out" : "expected " + joined(expected));
    }

    private static String joined(List<String> expected) {
        return expected.size() == 1
                ? expected.get(0)
                : String.join(", ", expected.subList(0, expected.size() - 1)) + " or "
                        + expected.get(expected.size() - 1);
    }

    private static IntervalSet expectedTypes(RecognitionException error, Parser parser) {
        IntervalSet types = error.getExpectedTokens();
        return types == null ? parser.getExpectedTokens() : types;
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
        var described = new TreeSet<String>();
        for (int type : types.toList()) {
            boolean contextual = type >= IncidentParser.ACCEPT && type <= IncidentParser.WIRE;
            if (!(names && contextual)) {
                described.add(describe(type));
            }
        }
        return described.size() > MOST_NAMED
                ? new ArrayList<>(described).subList(0, MOST_NAMED)
                : new ArrayList<>(described);
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
