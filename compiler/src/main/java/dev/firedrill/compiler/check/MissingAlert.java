package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.AlertField;
import dev.firedrill.compiler.resolve.EnvironmentModel.Field;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Alert;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for scenarios without the alert or the summary that their environment shows, and alerts that lack a field. */
final class MissingAlert implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            boolean written = !Members.of(scenario, IncidentMember.Alert.class).isEmpty();
            if (!written && shows(scenario.environment(), Set.of(Fact.ALERT, Fact.ALERTS))) {
                report(scenario, "an alert", "`alert \"...\" { affects ... }`", diagnostics);
            }
            if (scenario.summary().isEmpty() && shows(scenario.environment(), Set.of(Fact.INCIDENT_SUMMARY))) {
                report(scenario, "a summary", "`summary \"...\"`, which is what an agent is told", diagnostics);
            }
            scenario.alerts().forEach(alert -> checkFields(alert, scenario, diagnostics));
        }
    }

    private static void report(ScenarioModel scenario, String what, String example, Diagnostics diagnostics) {
        Span place = scenario.incident().name().span();
        diagnostics
                .report(
                        DiagnosticCode.MISSING_MEMBER,
                        place,
                        "the incident `" + scenario.incident().name().value() + "`",
                        what)
                .label(scenario.syntax().name().span(), "missing in this scenario")
                .help("add " + example);
    }

    private static void checkFields(Alert alert, ScenarioModel scenario, Diagnostics diagnostics) {
        for (AlertField field : scenario.environment().alertFields().values()) {
            String name = field.name().value();
            if (!field.optional() && !alert.fields().containsKey(name)) {
                diagnostics
                        .report(DiagnosticCode.MISSING_MEMBER, alert.span(), "this alert", "`" + name + "`")
                        .label(field.name().span(), "declared here, without `?`")
                        .help("add it, or let the environment declare it with a `?`");
            }
        }
    }

    private static boolean shows(EnvironmentModel environment, Set<Fact> facts) {
        return Stream.of(environment.observation(), environment.state(), environment.step())
                .anyMatch(fields -> shows(fields, facts));
    }

    private static boolean shows(List<Field> fields, Set<Fact> facts) {
        return fields.stream()
                .anyMatch(field -> field.fields().stream().anyMatch(group -> shows(group, facts))
                        || field.value().stream()
                                .anyMatch(value -> value.expression() instanceof Reading reading
                                        && facts.contains(reading.fact())));
    }
}
