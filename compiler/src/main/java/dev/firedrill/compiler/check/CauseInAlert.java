package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cause;
import dev.firedrill.compiler.source.Span;

/** Looks for alerts that list the cause among the affected services where the task forbids it. */
final class CauseInAlert implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            scenario.task()
                    .causeOutsideAlert()
                    .ifPresent(forbidden ->
                            scenario.cause().ifPresent(cause -> check(scenario, cause, forbidden, diagnostics)));
        }
    }

    private static void check(ScenarioModel scenario, Cause cause, Span forbidden, Diagnostics diagnostics) {
        scenario.alerts().stream()
                .flatMap(alert -> alert.affects().stream())
                .filter(service -> service.value().equals(cause.service()))
                .forEach(service -> diagnostics
                        .report(DiagnosticCode.CAUSE_IN_ALERT, service.span(), cause.service())
                        .label(cause.syntax().service().span(), "the cause")
                        .label(forbidden, "forbidden here")
                        .help("list only what suffers from it"));
    }
}
