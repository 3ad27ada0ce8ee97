package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Words a syntax error the way an author would: what was found, what fits there, and the word that was meant. */
final class SyntaxMessages {
    static final String REST_NOT_READ = "this is mistake number " + Recovery.MOST_REPORTED
            + " of this file; the rest of it is not read until some are put right";

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
        Optional<Token> before = Expectations.neighbour(offending, -1, parser);
        if (isUnfinished(before, offending, Expectations.expectedTypes(error, parser))) {
            Token last = before.orElseThrow();
            places.diagnostics()
                    .report(
                            DiagnosticCode.UNEXPECTED_TEXT,
                            places.span(last),
                            "end of the line after " + found(last),
                            where(parser))
                    .help("expected " + Expectations.joined(Expectations.expected(error, parser)));
            return;
        }
        if (isReservedWord(offending)) {
            places.diagnostics()
                    .report(DiagnosticCode.RESERVED_WORD, span, offending.getText())
                    .help(comparison(offending, parser)
                            .orElseGet(() -> "choose another name, or check what stands before it; expected here: "
                                    + Expectations.joined(Expectations.expected(error, parser))));
            return;
        }
        List<String> expected = Expectations.expected(error, parser);
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
                && Expectations.isWord(offending.getType())
                && !types.contains(offending.getType())
                && !types.contains(IncidentParser.RBRACE)
                && !types.contains(Token.EOF);
    }

    /** What a drill compares, written as an expression would be. */
    private static Optional<String> comparison(Token offending, Parser parser) {
        if (offending.getType() != IncidentParser.IS
                || member(parser).getRuleIndex() != IncidentParser.RULE_drillItem) {
            return Optional.empty();
        }
        return Expectations.neighbour(offending, -1, parser)
                .flatMap(name -> Expectations.neighbour(offending, 1, parser)
                        .filter(value -> value.getType() == IncidentParser.NUMBER)
                        .map(value -> "write `" + name.getText() + " >= " + value.getText() + "`, or `expect "
                                + name.getText() + " is " + value.getText() + "`"));
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
                : Nearest.of(first.getText(), Expectations.words(starts));
    }

    private static String help(Token offending, RecognitionException error, Parser parser, List<String> expected) {
        Optional<String> otherLanguage = otherLanguage(offending, error, parser);
        if (otherLanguage.isPresent()) {
            return otherLanguage.get();
        }
        if (offending.getType() == IncidentParser.NUMBER
                && !Character.isDigit(offending.getText().charAt(0))
                && !Expectations.expectedTypes(error, parser).contains(IncidentParser.COLON)) {
            String sign = offending.getText().substring(0, 1);
            return "a sign that touches a digit belongs to the number; put spaces on both sides of `" + sign
                    + "` to calculate";
        }
        List<String> fitting = Expectations.keywords(error, parser);
        fitting.remove(offending.getText());
        Optional<String> meant = Nearest.of(offending.getText(), fitting)
                .or(() -> Nearest.of(offending.getText(), Expectations.continuations(parser)));
        return meant.map(word -> "did you mean `" + word + "`?")
                .orElseGet(() -> expected.isEmpty() ? "take it out" : "expected " + Expectations.joined(expected));
    }

    /** What is written otherwise here than in most languages. */
    private static Optional<String> otherLanguage(Token offending, RecognitionException error, Parser parser) {
        Optional<Token> before = Expectations.neighbour(offending, -1, parser);
        if (isText(before, "else")) {
            return Optional.of("an alternative stands behind `|`: `A if CONDITION | B`");
        }
        if (offending.getText().equals("=") && isText(Expectations.neighbour(offending, 1, parser), "=")) {
            return Optional.of("equal is written `is`, unequal `is not`");
        }
        if (offending.getType() == IncidentParser.RPAREN
                && Expectations.expectedTypes(error, parser).contains(IncidentParser.COLON)
                && isText(before.flatMap(value -> Expectations.neighbour(value, -1, parser)), "(")) {
            return Optional.of("the target stands without brackets: `ACTION TARGET`");
        }
        return Optional.empty();
    }

    private static boolean isText(Optional<Token> token, String text) {
        return token.filter(found -> found.getText().equals(text)).isPresent();
    }
}
