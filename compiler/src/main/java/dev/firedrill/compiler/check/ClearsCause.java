package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cause;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.engine.rules.Fact;

/** Looks for rows that rule out the service that is at fault, where the task asks for it. */
final class ClearsCause implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            scenario.cause()
                    .filter(cause -> TaskRules.of(scenario).reads(Fact.CAUSE_SERVICE, Fact.CAUSE))
                    .ifPresent(cause -> check(scenario, cause, diagnostics));
        }
    }

    private static void check(ScenarioModel scenario, Cause cause, Diagnostics diagnostics) {
        scenario.evidence().values().stream()
                .flatMap(table -> table.values().stream())
                .flatMap(cell -> cell.marks(Mark.Clears.class).stream())
                .flatMap(mark -> mark.services().stream())
                .filter(service -> service.value().equals(cause.service()))
                .forEach(service -> diagnostics
                        .report(DiagnosticCode.CLEARS_CAUSE, service.span(), service.value())
                        .label(cause.syntax().service().span(), "the cause")
                        .help("take the mark out, or mark the row as `decoy`"));
    }
}
