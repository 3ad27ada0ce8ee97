package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.ValueType;
import java.util.List;

/** Checks that the fields of alerts are declared and have values of their types. */
final class AlertCheck {
    private AlertCheck() {}

    static void check(List<Alert> alerts, Declarations declarations, List<String> services, Pointer pointer)
            throws BundleException {
        for (int index = 0; index < alerts.size(); index++) {
            var place = pointer.at(index).at("fields");
            for (var field : alerts.get(index).fields().entrySet()) {
                check(field.getKey(), field.getValue(), declarations, services, place.at(field.getKey()));
            }
        }
    }

    private static void check(
            String name, AlertValue value, Declarations declarations, List<String> services, Pointer place)
            throws BundleException {
        var types = declarations.vocabulary().alertFields();
        Check.known(name, types.keySet(), "field of an alert", place);
        Check.that(!name.equals(AlertFact.TITLE.spelling()), "the title of an alert stands beside its fields", place);
        var type = types.getOrDefault(name, ValueType.TEXT);
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
