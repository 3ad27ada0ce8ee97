package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.EnvironmentMember.ShapingRow;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.compiler.syntax.RubricMember;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.grammar.IncidentParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds the members of tasks, shaping tables and rubrics. */
final class RulesBuilder {
    private final Places places;
    private final ExpressionBuilder expressions;

    RulesBuilder(Places places, ExpressionBuilder expressions) {
        this.places = places;
        this.expressions = expressions;
    }

    TaskMember taskMember(IncidentParser.TaskMemberContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.DifficultyMemberContext difficulty) {
            return new TaskMember.Difficulty(span, places.name(difficulty.name()));
        }
        if (context instanceof IncidentParser.ClockMemberContext clock) {
            return new TaskMember.Clock(span, places.name(clock.name()));
        }
        if (context instanceof IncidentParser.AllowMemberContext allow) {
            return new TaskMember.Allow(span, places.names(allow.name()));
        }
        if (context instanceof IncidentParser.AnswerMemberContext answer) {
            return new TaskMember.Answer(span, places.name(answer.name()));
        }
        if (context instanceof IncidentParser.TaskShapingMemberContext shaping) {
            return new TaskMember.ShapingColumn(span, places.name(shaping.name()));
        }
        if (context instanceof IncidentParser.TaskRubricMemberContext rubric) {
            return new TaskMember.RubricName(span, places.name(rubric.name()));
        }
        if (context instanceof IncidentParser.ForbidMemberContext) {
            return new TaskMember.ForbidCause(span);
        }
        if (context instanceof IncidentParser.ScenariosMemberContext scenarios) {
            return new TaskMember.Scenarios(span, places.names(scenarios.name()));
        }
        if (context instanceof IncidentParser.TaskAcceptMemberContext accept) {
            return new TaskMember.Accept(span, places.acceptance(accept.accept()));
        }
        return figure(context, span);
    }

    private TaskMember figure(IncidentParser.TaskMemberContext context, Span span) {
        if (context instanceof IncidentParser.StepsMemberContext steps) {
            return new TaskMember.Steps(span, places.quantity(steps.NUMBER().getSymbol()));
        }
        if (context instanceof IncidentParser.TimeMemberContext time) {
            return new TaskMember.TimeBudget(
                    span, places.quantity(time.DURATION().getSymbol()));
        }
        if (context instanceof IncidentParser.PassMemberContext pass) {
            return new TaskMember.Pass(span, places.quantity(pass.NUMBER().getSymbol()));
        }
        if (context instanceof IncidentParser.BlindMemberContext blind) {
            return new TaskMember.Blind(span, places.quantity(blind.NUMBER().getSymbol()));
        }
        throw new AssertionError(context.getText());
    }

    ShapingRow shapingRow(IncidentParser.ShapingRowContext context) {
        List<IncidentParser.ChoiceContext> choices = context.choice();
        boolean single = context.shapingCell().isEmpty();
        boolean empty = single && context.MINUS() != null;
        List<Optional<Expression>> cells;
        if (empty) {
            cells = List.of(Optional.empty());
        } else if (single) {
            cells = List.of(Optional.of(expressions.choice(choices.get(0))));
        } else {
            cells = cells(context.shapingCell());
        }
        Optional<Expression> when = context.WHEN() == null
                ? Optional.empty()
                : Optional.of(expressions.choice(choices.get(choices.size() - 1)));
        return new ShapingRow(
                places.span(context), places.name(context.name()), cells, when, places.optionalText(context.text()));
    }

    /** A minus that touches a parenthesis changes its sign; one that stands alone is an empty cell. */
    private List<Optional<Expression>> cells(List<IncidentParser.ShapingCellContext> contexts) {
        List<Optional<Expression>> cells = new ArrayList<>();
        Optional<Span> minus = Optional.empty();
        for (IncidentParser.ShapingCellContext context : contexts) {
            Span span = places.span(context);
            Optional<Span> sign = minus.filter(before -> context.LPAREN() != null && before.end() == span.start());
            if (sign.isPresent()) {
                Span whole = Span.covering(sign.get(), span);
                cells.set(cells.size() - 1, cell(context).map(value -> new Expression.Unary(whole, true, value)));
            } else {
                cells.add(cell(context));
            }
            minus = context.MINUS() == null ? Optional.empty() : Optional.of(span);
        }
        return cells;
    }

    private Optional<Expression> cell(IncidentParser.ShapingCellContext context) {
        if (context.MINUS() != null) {
            return Optional.empty();
        }
        TerminalNode number = context.NUMBER();
        if (number == null) {
            return Optional.of(expressions.choice(context.choice()));
        }
        var quantity = places.quantity(number.getSymbol());
        return Optional.of(new Expression.NumberLiteral(quantity.span(), quantity));
    }

    RubricMember rubricMember(IncidentParser.RubricMemberContext context) {
        Span span = places.span(context);
        if (context instanceof IncidentParser.RequireMemberContext require) {
            return new RubricMember.Require(span, expressions.choice(require.choice()));
        }
        if (context instanceof IncidentParser.ReportMemberContext report) {
            return new RubricMember.Report(span, places.name(report.name()), expressions.choice(report.choice()));
        }
        if (context instanceof IncidentParser.ComponentMemberContext component) {
            return new RubricMember.Component(
                    span, places.name(component.name()), expressions.choice(component.choice()));
        }
        throw new AssertionError(context.getText());
    }
}
