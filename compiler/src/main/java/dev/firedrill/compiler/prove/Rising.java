package dev.firedrill.compiler.prove;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import java.util.List;

/** Finds whether a reported return can only grow with the rewards that it is made of, whatever else it looks at. */
final class Rising {
    private static final Reading SUM = new Reading(Fact.SUM);

    private Rising() {}

    /** Whether the expression is never less for a greater sum of rewards; false where that does not follow from its form. */
    static boolean inSum(Expression expression) {
        if (!readsSum(expression) || expression.equals(SUM)) {
            return true;
        }
        return expression instanceof Call call
                && switch (call.operation()) {
                    case ADD, MIN, MAX -> call.arguments().stream().allMatch(Rising::inSum);
                    case CLAMP, ROUND -> firstAlone(call.arguments());
                    case SUBTRACT ->
                        inSum(call.arguments().get(0))
                                && !readsSum(call.arguments().get(1));
                    case MULTIPLY ->
                        call.arguments().stream().filter(Rising::readsSum).count() == 1
                                && call.arguments().stream()
                                        .allMatch(part -> readsSum(part) ? inSum(part) : isNotNegative(part));
                    case DIVIDE ->
                        inSum(call.arguments().get(0))
                                && isNotNegative(call.arguments().get(1));
                    default -> false;
                };
    }

    private static boolean firstAlone(List<Expression> arguments) {
        return inSum(arguments.get(0)) && arguments.stream().skip(1).noneMatch(Rising::readsSum);
    }

    /** A literal, or the step budget: what is no less in one episode than in another. */
    private static boolean isNotNegative(Expression expression) {
        return expression instanceof Number number && number.number().signum() >= 0
                || expression.equals(new Reading(Fact.STEPS_ALLOWED));
    }

    private static boolean readsSum(Expression expression) {
        return expression.equals(SUM)
                || expression instanceof Call call && call.arguments().stream().anyMatch(Rising::readsSum);
    }
}
