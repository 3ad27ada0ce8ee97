package dev.firedrill.engine;

import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.expression.Facts;
import dev.firedrill.engine.expression.Numbers;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.text.KeywordSet;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** What can be read of a scenario and one of its alerts, whoever plays it. */
abstract class ScenarioFacts implements Facts {
    private final Scenario scenario;
    private final Optional<Alert> alert;

    ScenarioFacts(Scenario scenario, Optional<Alert> alert) {
        this.scenario = scenario;
        this.alert = alert;
    }

    final Scenario scenario() {
        return scenario;
    }

    final Optional<Alert> alert() {
        return alert;
    }

    @Override
    public BigFraction number(Fact fact) {
        return switch (fact) {
            case STEPS_ALLOWED -> BigFraction.of(scenario.task().rules().steps());
            case SERVICE_COUNT -> BigFraction.of(scenario.tables().services().size());
            case REMEDY_STEPS -> BigFraction.of(scenario.tables().remedy().size());
            case TIME_BUDGET -> BigFraction.of(scenario.task().budgetMillis(), 1_000);
            default -> throw new AssertionError(fact);
        };
    }

    @Override
    public String text(Fact fact) {
        var record = scenario.record();
        return switch (fact) {
            case SEVERITY -> record.severity().orElse("");
            case CAUSE_SERVICE -> record.cause().map(cause -> cause.service()).orElse("");
            case TASK_ID -> scenario.task().id();
            case TASK_DIFFICULTY -> scenario.task().rules().difficulty();
            case SCENARIO_ID -> scenario.id();
            case INCIDENT_TITLE -> record.title();
            case INCIDENT_SUMMARY -> scenario.tables().summary();
            default -> throw new AssertionError(fact);
        };
    }

    @Override
    public KeywordSet keywords(Fact fact) {
        return switch (fact) {
            case CAUSE -> scenario.tables().cause();
            case RESOLUTION -> scenario.tables().resolution();
            default -> throw new AssertionError(fact);
        };
    }

    @Override
    public String serviceNamed(String text) {
        return scenario.tables().arguments().serviceNamed(text);
    }

    @Override
    public String alertText(String field) {
        if (field.equals(AlertFact.TITLE.spelling())) {
            return alert.map(Alert::title).orElse("");
        }
        return alert.map(found -> found.fields().get(field))
                .flatMap(value -> value.text())
                .orElse("");
    }

    @Override
    public BigFraction alertNumber(String field) {
        return alert.map(found -> found.fields().get(field))
                .flatMap(value -> value.number())
                .map(Numbers::exact)
                .orElse(BigFraction.ZERO);
    }

    @Override
    public String truthText(String field) {
        return truth(field).flatMap(AlertValue::text).orElse("");
    }

    @Override
    public BigFraction truthNumber(String field) {
        return truth(field).flatMap(AlertValue::number).map(Numbers::exact).orElse(BigFraction.ZERO);
    }

    private Optional<AlertValue> truth(String field) {
        return Optional.ofNullable(scenario.record().truth().get(field));
    }
}
