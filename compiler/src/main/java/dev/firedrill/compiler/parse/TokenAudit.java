package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Reports what is wrong with single tokens, and refuses nesting that no honest file has. */
final class TokenAudit {
    private static final int DEEPEST = 64;
    private static final int MOST_OPERATORS = 400;

    private final SourceFile file;
    private final Offsets offsets;
    private final Diagnostics diagnostics;
    private boolean parsable = true;
    private int braces;
    private int parentheses;
    private int operators;
    private int reported;

    private TokenAudit(SourceFile file, Offsets offsets, Diagnostics diagnostics) {
        this.file = file;
        this.offsets = offsets;
        this.diagnostics = diagnostics;
    }

    /** Whether the tokens may be handed to the parser. */
    static boolean passes(SourceFile file, Offsets offsets, List<Token> tokens, Diagnostics diagnostics) {
        var audit = new TokenAudit(file, offsets, diagnostics);
        for (Token token : tokens) {
            audit.look(token);
            if (!audit.parsable) {
                return false;
            }
            if (audit.reported == Recovery.MOST_REPORTED) {
                return false;
            }
        }
        return true;
    }

    private void look(Token token) {
        switch (token.getType()) {
            case IncidentParser.STRAY -> report(DiagnosticCode.STRAY_CHARACTER, token, printable(token.getText()));
            case IncidentParser.OPEN_BLOCK -> {
                report(DiagnosticCode.OPEN_TEXT, token, "\"\"\"");
                parsable = false;
            }
            case IncidentParser.OPEN_COMMENT -> {
                report(DiagnosticCode.OPEN_TEXT, token, "*/");
                parsable = false;
            }
            case IncidentParser.STRING -> checkClosed(token);
            case IncidentParser.ODD_NUMBER -> report(DiagnosticCode.ODD_NUMBER, token, token.getText());
            case IncidentParser.LBRACE -> nest(token, 1);
            case IncidentParser.RBRACE -> nest(token, -1);
            case IncidentParser.LPAREN -> {
                parentheses++;
                checkNesting(token);
            }
            case IncidentParser.RPAREN -> parentheses--;
            case IncidentParser.NOT,
                    IncidentParser.MINUS,
                    IncidentParser.PLUS,
                    IncidentParser.STAR,
                    IncidentParser.SLASH,
                    IncidentParser.LESS,
                    IncidentParser.LESS_EQUAL,
                    IncidentParser.GREATER,
                    IncidentParser.GREATER_EQUAL,
                    IncidentParser.IS,
                    IncidentParser.MENTIONS,
                    IncidentParser.AND,
                    IncidentParser.OR,
                    IncidentParser.IF,
                    IncidentParser.BAR -> {
                operators++;
                checkNesting(token);
            }
            case IncidentParser.ASSIGN, IncidentParser.COLON, IncidentParser.WHEN, IncidentParser.EXPECT ->
                startExpression();
            default -> {
                // every other token is the parser's concern
            }
        }
    }

    private void nest(Token brace, int levels) {
        braces += levels;
        startExpression();
        checkNesting(brace);
    }

    /** No expression goes on behind these tokens, whatever was left open before. */
    private void startExpression() {
        parentheses = 0;
        operators = 0;
    }

    private void checkNesting(Token token) {
        if (braces + parentheses > DEEPEST || operators > MOST_OPERATORS) {
            parsable = false;
            diagnostics
                    .report(DiagnosticCode.NESTING_TOO_DEEP, offsets.span(file, token), DEEPEST, MOST_OPERATORS)
                    .help("split it into parts with names of their own");
        }
    }

    private void checkClosed(Token token) {
        String text = token.getText();
        boolean closed = text.length() > 1 && text.endsWith("\"") && !endsInEscape(text);
        if (!closed) {
            report(DiagnosticCode.OPEN_TEXT, token, "\"");
        }
    }

    private static boolean endsInEscape(String text) {
        int backslashes = 0;
        for (int i = text.length() - 2; i > 0 && text.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void report(DiagnosticCode code, Token token, String argument) {
        var report = diagnostics.report(code, offsets.span(file, token), argument);
        reported++;
        if (reported == Recovery.MOST_REPORTED) {
            report.help(SyntaxMessages.REST_NOT_READ);
            return;
        }
        switch (code) {
            case OPEN_TEXT ->
                report.help("close it with " + argument + (argument.length() == 1 ? " on the same line" : ""));
            case ODD_NUMBER -> report.help("the units are ms, s, m, h, d and %; put other texts in quotes");
            default -> report.help("take it out, or put it in quotes if it is part of a text");
        }
    }

    private static String printable(String text) {
        int c = text.codePointAt(0);
        return Character.isISOControl(c) ? String.format("\\u%04x", c) : text;
    }
}
