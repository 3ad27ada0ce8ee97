package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.Expression.Operator;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds expressions. */
final class ExpressionBuilder {
    private final Places places;

    ExpressionBuilder(Places places) {
        this.places = places;
    }

    Expression choice(IncidentParser.ChoiceContext context) {
        List<Expression.Arm> arms = context.arm().stream().map(this::arm).toList();
        if (arms.size() == 1 && arms.get(0).condition().isEmpty()) {
            return arms.get(0).value();
        }
        return new Expression.Choice(places.span(context), arms);
    }

    Optional<Expression> optional(IncidentParser.ChoiceContext context) {
        return Optional.ofNullable(context).map(this::choice);
    }

    private Expression.Arm arm(IncidentParser.ArmContext context) {
        Optional<Expression> condition =
                context.IF() == null ? Optional.empty() : Optional.of(expression(context.expression(1)));
        return new Expression.Arm(places.span(context), expression(context.expression(0)), condition);
    }

    private Expression expression(IncidentParser.ExpressionContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.GroupExpressionContext group) {
            return choice(group.choice());
        }
        if (context instanceof IncidentParser.NegativeExpressionContext negative) {
            return new Expression.Unary(span, true, expression(negative.expression()));
        }
        if (context instanceof IncidentParser.NotExpressionContext not) {
            return new Expression.Unary(span, false, expression(not.expression()));
        }
        if (context instanceof IncidentParser.IsExpressionContext is) {
            return new Expression.Is(
                    span, expression(is.expression(0)), expression(is.expression(1)), is.NOT() != null);
        }
        if (context instanceof IncidentParser.MentionsExpressionContext mentions) {
            return mentions(mentions, span);
        }
        if (context instanceof IncidentParser.CallExpressionContext call) {
            return new Expression.Call(
                    span,
                    places.name(call.name()),
                    call.choice().stream().map(this::choice).toList());
        }
        if (context instanceof IncidentParser.FactExpressionContext fact) {
            return new Expression.Reference(span, places.dottedName(fact.dottedName()));
        }
        if (context instanceof IncidentParser.LiteralExpressionContext literal) {
            return literal(literal.literal(), span);
        }
        return binary(context, span);
    }

    private Expression mentions(IncidentParser.MentionsExpressionContext context, Span span) {
        var count = Optional.ofNullable(context.NUMBER()).map(number -> places.quantity(number.getSymbol()));
        return new Expression.Mentions(
                span, expression(context.expression(0)), count, expression(context.expression(1)));
    }

    private Expression literal(IncidentParser.LiteralContext context, Span span) {
        if (context.text() != null) {
            return new Expression.TextLiteral(span, places.text(context.text()));
        }
        return new Expression.NumberLiteral(span, places.quantity(context.getStart()));
    }

    private Expression binary(IncidentParser.ExpressionContext context, Span span) {
        if (context instanceof IncidentParser.ProductExpressionContext product) {
            return binary(span, product.operator, product.expression());
        }
        if (context instanceof IncidentParser.SumExpressionContext sum) {
            return binary(span, sum.operator, sum.expression());
        }
        if (context instanceof IncidentParser.ComparisonExpressionContext comparison) {
            return binary(span, comparison.operator, comparison.expression());
        }
        if (context instanceof IncidentParser.AndExpressionContext and) {
            return binary(span, symbol(and.AND()), and.expression());
        }
        if (context instanceof IncidentParser.OrExpressionContext or) {
            return binary(span, symbol(or.OR()), or.expression());
        }
        throw new AssertionError(context.getText());
    }

    private static Token symbol(TerminalNode node) {
        return node.getSymbol();
    }

    private Expression binary(Span span, Token symbol, List<IncidentParser.ExpressionContext> operands) {
        Expression left = expression(operands.get(0));
        Expression right = expression(operands.get(1));
        Span operatorSpan = places.span(symbol);
        Operator operator = operator(symbol.getType());
        if (operator == Operator.SUBTRACT
                && (left.span().end() == operatorSpan.start()
                        || operatorSpan.end() == right.span().start())) {
            places.diagnostics()
                    .report(DiagnosticCode.TIGHT_SUBTRACTION, operatorSpan)
                    .help("write `" + left.span().text() + " - " + right.span().text() + "`");
        }
        return new Expression.Binary(span, operator, operatorSpan, left, right);
    }

    private static Operator operator(int type) {
        return switch (type) {
            case IncidentParser.STAR -> Operator.MULTIPLY;
            case IncidentParser.SLASH -> Operator.DIVIDE;
            case IncidentParser.PLUS -> Operator.ADD;
            case IncidentParser.MINUS -> Operator.SUBTRACT;
            case IncidentParser.LESS -> Operator.LESS;
            case IncidentParser.LESS_EQUAL -> Operator.AT_MOST;
            case IncidentParser.GREATER -> Operator.GREATER;
            case IncidentParser.GREATER_EQUAL -> Operator.AT_LEAST;
            case IncidentParser.AND -> Operator.AND;
            case IncidentParser.OR -> Operator.OR;
            default -> throw new AssertionError("no operator of type " + type);
        };
    }
}
