package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;

/** Tells expressions that are whole numbers whatever happens, of which `> 0` means at least 1. */
final class WholeNumbers {
    private WholeNumbers() {}

    static boolean are(Expression expression) {
        if (expression instanceof Number number) {
            return number.number().scale() <= 0;
        }
        if (expression instanceof Reading reading) {
            return counts(reading.fact());
        }
        return expression instanceof Call call
                && switch (call.operation()) {
                    case COUNT_EVENT, COUNT_KIND, COUNT_ACTION, DISTANCE, MENTIONED, WANTED -> true;
                    case ADD, SUBTRACT, MULTIPLY, NEGATE, MIN, MAX, CLAMP ->
                        call.arguments().stream().allMatch(WholeNumbers::are);
                    default -> false;
                };
    }

    private static boolean counts(Fact fact) {
        return switch (fact) {
            case STEPS, STEPS_ALLOWED, SERVICES_QUERIED, QUERIES, SERVICE_COUNT, REMEDY_STEPS, REMEDY_DONE -> true;
            case REMEDY_IN_ORDER, MISTAKES -> true;
            default -> false;
        };
    }
}
