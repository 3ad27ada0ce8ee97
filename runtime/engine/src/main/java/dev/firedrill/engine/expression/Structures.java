package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.util.Map;

/** The operations that read structured evidence, which stands only where evidence does. */
final class Structures {
    private static final BigDecimal MOST_LINES = BigDecimal.valueOf(Operation.MOST_LOG_LINES);

    private Structures() {}

    static boolean takes(Operation operation) {
        return switch (operation) {
            case LOGS, FIGURES, SERIES -> true;
            default -> false;
        };
    }

    static Compiled compile(Operation operation, Arguments arguments, Vocabulary vocabulary, Scope scope)
            throws BundleException {
        if (!scope.reads(Fact.EVIDENCE)) {
            throw arguments.pointer().fault("`" + operation.spelling() + "` cannot be read here");
        }
        return switch (operation) {
            case LOGS -> new Compiled.Logs(lines(arguments));
            case FIGURES -> new Compiled.Figures(query(arguments, vocabulary.queries()));
            case SERIES -> new Compiled.Series(query(arguments, vocabulary.queries()));
            default -> throw new AssertionError(operation);
        };
    }

    private static int lines(Arguments arguments) throws BundleException {
        if (arguments.expression(0) instanceof Expression.Number literal
                && literal.number().scale() <= 0
                && literal.number().signum() > 0
                && literal.number().compareTo(MOST_LINES) <= 0) {
            return literal.number().intValueExact();
        }
        throw arguments.place(0).fault("the number of lines is a whole number from 1 to " + MOST_LINES);
    }

    private static int query(Arguments arguments, Map<String, Integer> queries) throws BundleException {
        var name = arguments.word(0);
        var action = queries.get(name);
        if (action == null) {
            throw arguments.place(0).fault(Lookups.unknown("diagnostic action", name, queries.keySet()));
        }
        return action;
    }
}
