package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.ExpressionResolver.Typed;
import dev.firedrill.compiler.syntax.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds calls of the functions that the language has. */
final class CallResolver {
    private static final Set<String> FUNCTIONS = Set.of(
            "min",
            "max",
            "clamp",
            "round",
            "distance",
            "given",
            "count",
            "mentioned",
            "timestamp",
            "logs",
            "figures",
            "series");

    private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(12);

    private final ExpressionScope scope;
    private final Names names;
    private final ExpressionResolver expressions;

    CallResolver(ExpressionScope scope, Names names, ExpressionResolver expressions) {
        this.scope = scope;
        this.names = names;
        this.expressions = expressions;
    }

    Optional<Typed> lower(Expression.Call call) {
        String function = call.function().value();
        if (!names.known(call.function().span(), function, Symbol.FUNCTION, FUNCTIONS)) {
            return Optional.empty();
        }
        return switch (function) {
            case "distance" -> distance(call);
            case "given" -> given(call);
            case "count" -> count(call);
            case "mentioned" -> mentioned(call);
            case "logs", "figures", "series" ->
                arity(call, 1, 1)
                        ? new EvidenceCalls(scope, names)
                                .lower(call, Operation.named(function).orElseThrow())
                        : Optional.empty();
            case "timestamp" -> timestamp(call);
            default -> numeric(call, Operation.named(function).orElseThrow());
        };
    }

    private boolean arity(Expression.Call call, int least, int most) {
        int found = call.arguments().size();
        if (found >= least && found <= most) {
            return true;
        }
        String wanted = most == Integer.MAX_VALUE ? "at least " + least : String.valueOf(least);
        names.diagnostics()
                .report(
                        DiagnosticCode.WRONG_ARITY,
                        call.span(),
                        call.function().value(),
                        wanted + (least == 1 ? " argument" : " arguments"),
                        found);
        return false;
    }

    private Optional<Typed> numeric(Expression.Call call, Operation operation) {
        if (!arity(call, operation.least(), operation.most())
                || operation == Operation.ROUND && !roundable(call.arguments().get(1))
                || operation == Operation.CLAMP
                        && !ascending(call.arguments().get(1), call.arguments().get(2))) {
            return Optional.empty();
        }
        return arguments(call, ValueType.NUMBER)
                .map(arguments -> new Typed(ValueType.NUMBER, new Call(operation, arguments)));
    }

    /** How far to round is written out: the engine lays its arithmetic out beforehand. */
    private boolean roundable(Expression places) {
        if (places instanceof Expression.NumberLiteral literal
                && literal.quantity().value().scale() <= 0
                && literal.quantity().value().signum() >= 0
                && literal.quantity().value().compareTo(MOST_PLACES) <= 0) {
            return true;
        }
        names.diagnostics()
                .report(
                        DiagnosticCode.VALUE_OUT_OF_RANGE,
                        places.span(),
                        "the number of places",
                        "a whole number from 0 to " + MOST_PLACES,
                        Names.shortened(places.span().text()));
        return false;
    }

    private boolean ascending(Expression low, Expression high) {
        boolean ascending = !(low instanceof Expression.NumberLiteral least
                && high instanceof Expression.NumberLiteral greatest
                && least.quantity().value().compareTo(greatest.quantity().value()) > 0);
        if (!ascending) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.VALUE_OUT_OF_RANGE,
                            low.span(),
                            "the least value of `clamp`",
                            "at most the greatest, `" + high.span().text() + "`",
                            low.span().text());
        }
        return ascending;
    }

    private Optional<List<dev.firedrill.engine.rules.Expression>> arguments(Expression.Call call, ValueType type) {
        List<dev.firedrill.engine.rules.Expression> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            expressions.lower(argument, type).ifPresent(typed -> arguments.add(typed.expression()));
        }
        return arguments.size() == call.arguments().size() ? Optional.of(arguments) : Optional.empty();
    }

    private Optional<Typed> distance(Expression.Call call) {
        if (!arity(call, 2, 2)) {
            return Optional.empty();
        }
        return arguments(call, ValueType.SEVERITY)
                .map(arguments -> new Typed(ValueType.NUMBER, new Call(Operation.DISTANCE, arguments)));
    }

    private Optional<Typed> given(Expression.Call call) {
        if (!arity(call, 1, 1)) {
            return Optional.empty();
        }
        return expressions.lower(call.arguments().get(0)).flatMap(typed -> {
            if (typed.expression() instanceof Call inner && isArgument(inner)) {
                return Optional.of(new Typed(ValueType.BOOLEAN, Call.of(Operation.GIVEN, inner)));
            }
            names.diagnostics()
                    .report(
                            DiagnosticCode.TYPE_MISMATCH,
                            call.arguments().get(0).span(),
                            "an argument, such as `answer.service` or `move.service`",
                            typed.type().description());
            return Optional.empty();
        });
    }

    private static boolean isArgument(Call call) {
        return call.operation() == Operation.ANSWER || call.operation() == Operation.MOVE;
    }

    private Optional<Typed> count(Expression.Call call) {
        if (!arity(call, 1, 1)) {
            return Optional.empty();
        }
        Expression argument = call.arguments().get(0);
        String name = argument instanceof Expression.Reference reference
                ? reference.name().value()
                : argument.span().text();
        if (!names.known(argument.span(), name, Symbol.COUNTABLE, scope.countable())) {
            return Optional.empty();
        }
        Operation operation = scope.events().contains(name)
                ? Operation.COUNT_EVENT
                : scope.kinds().contains(name) ? Operation.COUNT_KIND : Operation.COUNT_ACTION;
        return Optional.of(new Typed(ValueType.NUMBER, Call.of(operation, new Word(name))));
    }

    private Optional<Typed> timestamp(Expression.Call call) {
        if (scope.use() != Use.FIELD) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.FACT_NOT_READABLE,
                            call.function().span(),
                            call.function().value(),
                            ReferenceResolver.place(scope.use()))
                    .help("a moment is for the fields of a table; here durations are numbers of seconds");
            return Optional.empty();
        }
        if (!arity(call, 1, 1)) {
            return Optional.empty();
        }
        return arguments(call, ValueType.NUMBER)
                .map(arguments -> new Typed(ValueType.TEXT, new Call(Operation.TIMESTAMP, arguments)));
    }

    private Optional<Typed> mentioned(Expression.Call call) {
        if (!arity(call, 2, 2)) {
            return Optional.empty();
        }
        Optional<Typed> text = expressions.lower(call.arguments().get(0), ValueType.TEXT);
        Optional<Typed> keywords = expressions.keywords(call.arguments().get(1));
        return text.flatMap(t -> keywords.map(
                k -> new Typed(ValueType.NUMBER, Call.of(Operation.MENTIONED, t.expression(), k.expression()))));
    }
}
