package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
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
        ValueCheck.check(value, types.getOrDefault(name, ValueType.TEXT), declarations, services, place);
    }
}
