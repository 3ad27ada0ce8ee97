package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.syntax.IncidentMember.Evidence;
import dev.firedrill.compiler.syntax.Name;
import java.util.List;
import java.util.Set;

/** Looks for evidence that nobody is invited to ask for. */
final class EvidenceNotOffered implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        Set<String> unresolved = Members.incidentsOfUnresolved(model);
        Members.byIncident(model).stream()
                .filter(scenarios ->
                        !unresolved.contains(scenarios.get(0).incident().name().value()))
                .forEach(scenarios -> checkIncident(scenarios, diagnostics));
        model.scenarios().forEach(scenario -> checkOverrides(scenario, diagnostics));
    }

    private static void checkIncident(List<ScenarioModel> scenarios, Diagnostics diagnostics) {
        scenarios.get(0).incident().members().stream()
                .filter(Evidence.class::isInstance)
                .map(member -> ((Evidence) member).action())
                .filter(query -> scenarios.stream().noneMatch(scenario -> offered(query, scenario)))
                .filter(query -> scenarios.stream().anyMatch(scenario -> withheld(query, scenario)))
                .forEach(query -> diagnostics
                        .report(
                                DiagnosticCode.EVIDENCE_NOT_OFFERED,
                                query.span(),
                                query.value(),
                                "any task of this incident")
                        .label(scenarios.get(0).syntax().task().span(), "played as this task")
                        .help("let the task allow `" + query.value() + "`, or take the table out"));
    }

    private static void checkOverrides(ScenarioModel scenario, Diagnostics diagnostics) {
        Members.own(scenario.syntax(), Evidence.class).stream()
                .map(Evidence::action)
                .filter(query -> withheld(query, scenario))
                .forEach(query -> diagnostics
                        .report(
                                DiagnosticCode.EVIDENCE_NOT_OFFERED,
                                query.span(),
                                query.value(),
                                "the task `" + scenario.task().name() + "`")
                        .label(Queries.allowed(scenario.task()), "what it offers")
                        .help("let the task allow `" + query.value() + "`, or take the rows out"));
    }

    private static boolean withheld(Name query, ScenarioModel scenario) {
        return scenario.environment().actions().containsKey(query.value()) && !offered(query, scenario);
    }

    private static boolean offered(Name query, ScenarioModel scenario) {
        return scenario.task().actions().contains(query.value());
    }
}
