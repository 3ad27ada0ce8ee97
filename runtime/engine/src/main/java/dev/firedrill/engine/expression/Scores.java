package dev.firedrill.engine.expression;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.HashSet;
import java.util.Set;

/** What an expression reads, as far as it decides how its value is shown. */
public final class Scores {
    private Scores() {}

    /** Whether the fact is made of rewards and grades. */
    public static boolean isScore(Fact fact) {
        return switch (fact) {
            case SUM, RETURN_VALUE, REWARD, SHAPING, GRADE -> true;
            default -> false;
        };
    }

    /** Whether the value is made of rewards, grades or components, and so is shown rounded to 4 places. */
    public static boolean isScore(Expression expression) {
        if (expression instanceof Expression.Reading reading) {
            return isScore(reading.fact());
        }
        return expression instanceof Expression.Call call
                && (call.operation() == Operation.COMPONENT
                        || call.arguments().stream().anyMatch(Scores::isScore));
    }

    /** The fields of the alert that the expression reads. */
    public static Set<String> alertFields(Expression expression) {
        var fields = new HashSet<String>();
        collect(expression, fields);
        return fields;
    }

    private static void collect(Expression expression, Set<String> fields) {
        if (expression instanceof Expression.Call call) {
            if (call.operation() == Operation.ALERT && call.arguments().get(0) instanceof Expression.Word word) {
                fields.add(word.word());
            }
            call.arguments().forEach(argument -> collect(argument, fields));
        }
    }
}
