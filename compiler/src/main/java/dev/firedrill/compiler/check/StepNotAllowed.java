package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;

/** Looks for remedy steps that take an action which the task does not offer. */
final class StepNotAllowed implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        model.scenarios().stream()
                .filter(scenario -> TaskRules.of(scenario).usesRemedy())
                .forEach(scenario -> check(scenario, diagnostics));
    }

    private static void check(ScenarioModel scenario, Diagnostics diagnostics) {
        String task = scenario.task().name();
        scenario.remedy().steps().stream()
                .map(ScenarioModel.Step::move)
                .filter(move ->
                        !scenario.task().actions().contains(move.action().name()))
                .forEach(move -> diagnostics
                        .report(DiagnosticCode.STEP_NOT_ALLOWED, move.span(), task, move.spelling())
                        .label(Queries.allowed(scenario.task()), "what it offers")
                        .help("let the task allow `" + move.action().name()
                                + "`, or let the scenario drop the step: `drop remedy " + move.spelling() + "`"));
    }
}
