package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.DottedName;
import dev.firedrill.compiler.syntax.DrillItem;
import dev.firedrill.compiler.syntax.DrillItem.Expectation;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.Expression.Operator;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.grammar.IncidentParser;
import java.util.List;

/** Builds drills. */
final class DrillBuilder {
    private final Places places;
    private final ExpressionBuilder expressions;
    private final MoveBuilder moves;

    DrillBuilder(Places places, ExpressionBuilder expressions, MoveBuilder moves) {
        this.places = places;
        this.expressions = expressions;
        this.moves = moves;
    }

    Declaration.Drill drill(IncidentParser.DrillContext context) {
        return new Declaration.Drill(
                places.span(context),
                places.documentation(context),
                places.text(context.text()),
                places.names(context.name()),
                TreeBuilder.whole(context.drillItem(), this::item));
    }

    private DrillItem item(IncidentParser.DrillItemContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.MoveItemContext move) {
            return new DrillItem.Play(span, moves.move(move.move()));
        }
        if (context instanceof IncidentParser.WaitItemContext wait) {
            return new DrillItem.Wait(span, places.quantity(wait.DURATION().getSymbol()));
        }
        if (context instanceof IncidentParser.ExpectItemContext expect) {
            return new DrillItem.Expect(
                    span, expect.expectation().stream().map(this::expectation).toList());
        }
        if (context instanceof IncidentParser.FigureItemContext figure) {
            return new DrillItem.Expect(span, List.of(new Expectation.Holds(span, comparison(figure, span))));
        }
        throw new AssertionError(context.getText());
    }

    private Expression comparison(IncidentParser.FigureItemContext context, Span span) {
        Name fact = places.name(context.name());
        var number = places.quantity(context.NUMBER().getSymbol());
        Operator operator = switch (context.comparison.getType()) {
            case IncidentParser.LESS -> Operator.LESS;
            case IncidentParser.LESS_EQUAL -> Operator.AT_MOST;
            case IncidentParser.GREATER -> Operator.GREATER;
            default -> Operator.AT_LEAST;
        };
        return new Expression.Binary(
                span,
                operator,
                places.span(context.comparison),
                new Expression.Reference(fact.span(), new DottedName(fact.span(), List.of(fact))),
                new Expression.NumberLiteral(number.span(), number));
    }

    private Expectation expectation(IncidentParser.ExpectationContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.FigureExpectationContext figure) {
            return new Expectation.Figure(
                    span,
                    places.name(figure.name()),
                    places.quantity(figure.NUMBER().getSymbol()));
        }
        if (context instanceof IncidentParser.TextExpectationContext text) {
            return new Expectation.Contains(
                    span, text.NOT() != null, places.name(text.name()), places.text(text.text()));
        }
        if (context instanceof IncidentParser.ConditionExpectationContext condition) {
            return new Expectation.Holds(span, expressions.choice(condition.choice()));
        }
        throw new AssertionError(context.getText());
    }
}
