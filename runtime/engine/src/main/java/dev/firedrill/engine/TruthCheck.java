package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules.TruthField;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.rules.ValueType;
import java.util.List;

/** Checks that what a scenario says about the truth is declared and of the right types. */
record TruthCheck(ScenarioRecord scenario, List<TruthField> fields, Declarations declarations, List<String> services) {
    void check(Pointer pointer) throws BundleException {
        if (scenario.severity().isPresent()) {
            var severities = declarations.vocabulary().severities();
            Check.known(scenario.severity().get(), severities, "severity", pointer.at("severity"));
        }
        if (scenario.cause().isPresent()) {
            var place = pointer.at("cause").at("service");
            Check.known(scenario.cause().get().service(), services, "known service", place);
        }
        for (var field : scenario.truth().entrySet()) {
            check(field.getKey(), field.getValue(), pointer.at("truth").at(field.getKey()));
        }
    }

    private void check(String name, AlertValue value, Pointer place) throws BundleException {
        var types = declarations.vocabulary().truthFields();
        Check.known(name, fields.stream().map(TruthField::name).toList(), "field of the truth", place);
        ValueCheck.check(value, types.getOrDefault(name, ValueType.TEXT), declarations, services, place);
        for (var field : fields) {
            if (field.name().equals(name) && !field.values().isEmpty()) {
                Check.known(value.text().orElseThrow(), field.values(), "word of this choice", place);
            }
        }
    }
}
