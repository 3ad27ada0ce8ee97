package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Conditions;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Operation;
import java.util.List;
import java.util.Optional;

/** Goes through one rule from left to right, keeping track of what the conditions before each part say about it. */
final class Walk {
    /** Is told of every condition and divisor that can be reached, with what is known there. */
    interface Visitor {
        /** A condition on which something hangs. */
        void condition(Lowered rule, Expression condition, Known known);

        /** A divisor. */
        void divisor(Lowered rule, Expression divisor, Known known);
    }

    private final Lowered rule;
    private final Visitor visitor;

    private Walk(Lowered rule, Visitor visitor) {
        this.rule = rule;
        this.visitor = visitor;
    }

    /** Goes through a rule that computes something. */
    static void value(Lowered rule, Known known, Visitor visitor) {
        new Walk(rule, visitor).visit(rule.expression(), known);
    }

    /** Goes through a rule that is itself a condition. */
    static void condition(Lowered rule, Known known, Visitor visitor) {
        visitor.condition(rule, rule.expression(), known);
        value(rule, known, visitor);
    }

    private void visit(Expression expression, Known known) {
        if (!(expression instanceof Call call)) {
            return;
        }
        List<Expression> parts = call.arguments();
        switch (call.operation()) {
            case CHOOSE -> visitChoice(parts, known);
            case AND, OR -> {
                visit(parts.get(0), known);
                Conditions.assume(parts.get(0), call.operation() == Operation.AND, known)
                        .ifPresent(next -> visit(parts.get(1), next));
            }
            case DIVIDE -> {
                visitor.divisor(rule, parts.get(1), known);
                parts.forEach(part -> visit(part, known));
            }
            default -> parts.forEach(part -> visit(part, known));
        }
    }

    private void visitChoice(List<Expression> parts, Known known) {
        Optional<Known> here = Optional.of(known);
        for (int i = 0; i + 1 < parts.size() && here.isPresent(); i += 2) {
            Expression condition = parts.get(i);
            Expression value = parts.get(i + 1);
            visitor.condition(rule, condition, here.get());
            visit(condition, here.get());
            Conditions.assume(condition, true, here.get()).ifPresent(arm -> visit(value, arm));
            here = Conditions.assume(condition, false, here.get());
        }
        here.ifPresent(rest -> visit(parts.get(parts.size() - 1), rest));
    }
}
