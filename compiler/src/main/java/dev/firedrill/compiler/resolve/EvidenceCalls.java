package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.ExpressionResolver.Typed;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.math.BigDecimal;
import java.util.Optional;

/** Binds the calls that read log lines, figures and series, each of one argument. */
record EvidenceCalls(ExpressionScope scope, Names names) {
    private static final BigDecimal MOST_LINES = BigDecimal.valueOf(Operation.MOST_LOG_LINES);

    Optional<Typed> lower(Expression.Call call, Operation operation) {
        if (scope.use() != Use.FIELD) {
            ReferenceResolver.reportNotReadable(call.span(), call.function().value(), scope.use(), names);
            return Optional.empty();
        }
        Expression argument = call.arguments().get(0);
        return (operation == Operation.LOGS ? lines(argument) : query(argument))
                .map(lowered -> new Typed(ValueType.STRUCTURE, Call.of(operation, lowered)));
    }

    private Optional<dev.firedrill.engine.rules.Expression> lines(Expression argument) {
        if (argument instanceof Expression.NumberLiteral literal) {
            BigDecimal count = literal.quantity().value();
            if (count.scale() <= 0 && count.signum() > 0 && count.compareTo(MOST_LINES) <= 0) {
                return Optional.of(new Number(count));
            }
        }
        names.diagnostics()
                .report(
                        DiagnosticCode.VALUE_OUT_OF_RANGE,
                        argument.span(),
                        "the number of log lines",
                        "a whole number from 1 to " + MOST_LINES,
                        Names.shortened(argument.span().text()));
        return Optional.empty();
    }

    private Optional<dev.firedrill.engine.rules.Expression> query(Expression argument) {
        String name = argument instanceof Expression.Reference reference
                ? reference.name().value()
                : argument.span().text();
        return names.known(argument.span(), name, Symbol.QUERY, scope.queries())
                ? Optional.of(new Word(name))
                : Optional.empty();
    }
}
