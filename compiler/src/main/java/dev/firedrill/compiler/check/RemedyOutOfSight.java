package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Field;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Status;
import dev.firedrill.compiler.resolve.ScenarioModel.Step;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for remedies that leave everything as it was to whoever looks: no step says what it does, or services are shown in
 * a bad state that no step changes.
 */
final class RemedyOutOfSight implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            if (TaskRules.of(scenario).usesRemedy()) {
                check(scenario, diagnostics);
            }
        }
    }

    private static void check(ScenarioModel scenario, Diagnostics diagnostics) {
        List<Step> steps = scenario.remedy().steps();
        boolean shown = showsStatus(scenario.environment());
        boolean changed = shown && steps.stream().anyMatch(step -> changes(step, scenario));
        boolean told = steps.stream().anyMatch(step -> step.syntax().effect().isPresent());
        if (!steps.isEmpty() && !changed && (!told || shown && isBad(scenario))) {
            diagnostics
                    .report(
                            DiagnosticCode.REMEDY_OUT_OF_SIGHT,
                            steps.get(0).move().span(),
                            scenario.incident().name().value())
                    .help(
                            told
                                    ? "say which service is well again: `sets SERVICE healthy`"
                                    : "say what a step does: `=> \"...\"`");
        }
    }

    private static boolean showsStatus(EnvironmentModel environment) {
        return Stream.of(environment.observation(), environment.state(), environment.step())
                .anyMatch(RemedyOutOfSight::showStatus);
    }

    private static boolean showStatus(Collection<Field> fields) {
        return fields.stream()
                .anyMatch(field -> field.value()
                                .filter(value -> value.expression() instanceof Expression.Reading reading
                                        && reading.fact() == Fact.STATUS)
                                .isPresent()
                        || field.fields().filter(RemedyOutOfSight::showStatus).isPresent());
    }

    private static boolean isBad(ScenarioModel scenario) {
        return scenario.status().values().stream()
                .anyMatch(status -> !status.state().value().equals(ScenarioRecord.HEALTHY));
    }

    private static boolean changes(Step step, ScenarioModel scenario) {
        return step.syntax().sets().stream()
                .anyMatch(entry -> entry.services().stream()
                        .anyMatch(service -> !entry.state().value().equals(state(service.value(), scenario))));
    }

    private static String state(String service, ScenarioModel scenario) {
        return Optional.ofNullable(scenario.status().get(service))
                .map(Status::state)
                .map(state -> state.value())
                .orElse(ScenarioRecord.HEALTHY);
    }
}
