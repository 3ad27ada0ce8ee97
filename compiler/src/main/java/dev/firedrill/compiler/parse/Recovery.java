package dev.firedrill.compiler.parse;

import dev.firedrill.grammar.IncidentParser;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Recovers at members: a mistake is reported once, its member is given up as a whole, and the parse resumes with the
 * next line at the member's depth that can start one, or with the brace that closes its block.
 *
 * <p>Braces may be what is wrong, so a line that starts at the margin with the word of a declaration always counts as
 * the start of that declaration.
 */
final class Recovery extends DefaultErrorStrategy {
    static final Set<Integer> MEMBERS = Set.of(
            IncidentParser.RULE_importClause,
            IncidentParser.RULE_declaration,
            IncidentParser.RULE_environmentMember,
            IncidentParser.RULE_taskMember,
            IncidentParser.RULE_shapingRow,
            IncidentParser.RULE_rubricMember,
            IncidentParser.RULE_fieldEntry,
            IncidentParser.RULE_wireMember,
            IncidentParser.RULE_topologyMember,
            IncidentParser.RULE_incidentMember,
            IncidentParser.RULE_alertMember,
            IncidentParser.RULE_evidenceRow,
            IncidentParser.RULE_logLine,
            IncidentParser.RULE_serviceLogLine,
            IncidentParser.RULE_remedyStep,
            IncidentParser.RULE_neutralStep,
            IncidentParser.RULE_mistakeEntry,
            IncidentParser.RULE_scenarioMember,
            IncidentParser.RULE_drillItem);

    private static final Set<Integer> DECLARATIONS = Set.of(
            IncidentParser.ENVIRONMENT,
            IncidentParser.TOPOLOGY,
            IncidentParser.INCIDENT,
            IncidentParser.SCENARIO,
            IncidentParser.DRILL);

    /** Whoever has made so many mistakes in one file has no use for more; the rest of the file is not read. */
    static final int MOST_REPORTED = 100;

    private final List<Token> tokens;
    private final Places places;
    private final int[] depths;
    private final BitSet lineStarts;
    private int reported;

    Recovery(List<Token> tokens, Places places) {
        this.tokens = tokens;
        this.places = places;
        this.depths = new int[tokens.size()];
        this.lineStarts = new BitSet(tokens.size());
        measure();
    }

    private void measure() {
        int depth = 0;
        int line = 0;
        for (Token token : tokens) {
            int type = token.getType();
            if (type == IncidentParser.RBRACE) {
                depth--;
            }
            depths[token.getTokenIndex()] = depth;
            if (type == IncidentParser.LBRACE) {
                depth++;
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL && token.getLine() != line) {
                lineStarts.set(token.getTokenIndex());
                line = token.getLine();
            }
        }
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            reported++;
            if (reported < MOST_REPORTED) {
                SyntaxMessages.report(error, parser, places);
            } else if (reported == MOST_REPORTED) {
                SyntaxMessages.reportLast(error, places);
            }
        }
    }

    /** Gives the error up to the enclosing member, which is the one that recovers. */
    @Override
    public void recover(Parser parser, RecognitionException error) {
        if (!MEMBERS.contains(parser.getRuleContext().getRuleIndex())
                && parser.getRuleContext().getParent() != null) {
            throw error;
        }
        int start = parser.getRuleContext().getStart().getTokenIndex();
        returnToDeclaration(parser, start);
        skip(parser, depths[start], start);
        endErrorCondition(parser);
    }

    /** An unfinished member may have taken the word of the next declaration for a name: that word is given back. */
    private void returnToDeclaration(Parser parser, int start) {
        int here = parser.getCurrentToken().getTokenIndex();
        for (int index = start + 1; index < here; index++) {
            if (startsDeclaration(tokens.get(index))) {
                parser.getInputStream().seek(index);
                return;
            }
        }
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    /** Before each round of a loop: what cannot start another member is reported and skipped here, not by the block. */
    @Override
    public void sync(Parser parser) {
        ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
        if (state.getStateType() != ATNState.STAR_LOOP_ENTRY && state.getStateType() != ATNState.STAR_LOOP_BACK) {
            return;
        }
        int rule = parser.getRuleContext().getRuleIndex();
        while (repeatsMembers(state) && !fits(parser, state)) {
            if (gaveDeclarationBack(parser, rule)) {
                return;
            }
            reportError(parser, new InputMismatchException(parser));
            skipRunOfBraces(parser);
            int at = parser.getCurrentToken().getTokenIndex();
            skip(parser, depths[at], at);
            endErrorCondition(parser);
            if (parser.getCurrentToken().getTokenIndex() == at) {
                return;
            }
        }
    }

    /** A package or an import without a name has taken the word of the first declaration for it. */
    private boolean gaveDeclarationBack(Parser parser, int rule) {
        Token last = parser.getInputStream().LT(-1);
        if (rule != IncidentParser.RULE_file || last == null || !startsDeclaration(last)) {
            return false;
        }
        SyntaxMessages.reportMissingName(last, places);
        parser.getInputStream().seek(last.getTokenIndex());
        return true;
    }

    /** Whether the loop is one over members; the mistakes in loops over parts of a member belong to the member. */
    private static boolean repeatsMembers(ATNState loop) {
        ATNState state = loop.getStateType() == ATNState.STAR_LOOP_BACK ? loop.transition(0).target : loop;
        while (state.transition(0).isEpsilon()) {
            if (state.transition(0) instanceof RuleTransition call) {
                return MEMBERS.contains(call.ruleIndex);
            }
            state = state.transition(0).target;
        }
        return false;
    }

    private boolean fits(Parser parser, ATNState state) {
        IntervalSet next = parser.getInterpreter().atn.nextTokens(state, parser.getContext());
        return next.contains(parser.getCurrentToken().getType());
    }

    /** Braces that close nothing are one mistake, however many stand together. */
    private static void skipRunOfBraces(Parser parser) {
        while (parser.getInputStream().LA(1) == IncidentParser.RBRACE
                && parser.getInputStream().LA(2) == IncidentParser.RBRACE) {
            parser.consume();
        }
    }

    private void skip(Parser parser, int depth, int start) {
        if (reported >= MOST_REPORTED) {
            parser.getInputStream().seek(tokens.size() - 1);
            return;
        }
        while (parser.getCurrentToken().getType() != Token.EOF) {
            Token token = parser.getCurrentToken();
            if (token.getTokenIndex() > start && resumes(token, depth)) {
                return;
            }
            parser.consume();
        }
    }

    private boolean resumes(Token token, int depth) {
        int index = token.getTokenIndex();
        if (startsDeclaration(token)) {
            return true;
        }
        if (token.getType() == IncidentParser.RBRACE) {
            return depths[index] < depth;
        }
        return lineStarts.get(index) && depths[index] <= depth && startsMember(token);
    }

    private boolean startsDeclaration(Token token) {
        return lineStarts.get(token.getTokenIndex())
                && token.getCharPositionInLine() == 0
                && DECLARATIONS.contains(token.getType());
    }

    /** A member never starts with an operator, a bracket or a word that only continues one. */
    private static boolean startsMember(Token token) {
        return switch (token.getType()) {
            case IncidentParser.BAR,
                    IncidentParser.IF,
                    IncidentParser.AND,
                    IncidentParser.OR,
                    IncidentParser.PLUS,
                    IncidentParser.MINUS,
                    IncidentParser.STAR,
                    IncidentParser.SLASH,
                    IncidentParser.COMMA,
                    IncidentParser.LPAREN,
                    IncidentParser.RPAREN,
                    IncidentParser.LBRACE,
                    IncidentParser.BECAUSE,
                    IncidentParser.WHEN,
                    IncidentParser.EFFECT,
                    IncidentParser.STRING,
                    IncidentParser.BLOCK -> false;
            default -> true;
        };
    }
}
