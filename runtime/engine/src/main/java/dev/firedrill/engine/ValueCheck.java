package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.rules.ValueType;
import java.util.List;

/** Checks that the value of a declared field is of its type. */
final class ValueCheck {
    private ValueCheck() {}

    static void check(AlertValue value, ValueType type, Declarations declarations, List<String> services, Pointer place)
            throws BundleException {
        boolean fits = switch (type) {
            case NUMBER -> value.number().filter(Limits::allows).isPresent();
            case STRUCTURE -> value.list().isPresent();
            default -> value.text().isPresent();
        };
        Check.that(fits && count(value) == 1, "expected " + expected(type), place);
        if (type == ValueType.SEVERITY) {
            Check.known(value.text().orElseThrow(), declarations.vocabulary().severities(), "severity", place);
        }
        if (type == ValueType.SERVICE) {
            Check.known(value.text().orElseThrow(), services, "known service", place);
        }
    }

    private static long count(AlertValue value) {
        return value.text().stream().count()
                + value.number().stream().count()
                + value.list().stream().count();
    }

    private static String expected(ValueType type) {
        return type == ValueType.STRUCTURE ? "a list of texts" : type.description();
    }
}
