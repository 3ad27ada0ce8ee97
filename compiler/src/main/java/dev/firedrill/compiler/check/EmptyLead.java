package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Leads;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import java.util.List;

/** Looks for rows that say they lead to a service, never name it, and do not say why they point there. */
final class EmptyLead implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            scenario.evidence().values().stream()
                    .flatMap(table -> table.values().stream())
                    .forEach(cell -> check(scenario, cell, diagnostics));
        }
    }

    private static void check(ScenarioModel scenario, Cell cell, Diagnostics diagnostics) {
        List<String> known = scenario.topology().knownServices();
        for (Mark.Leads mark : cell.marks(Mark.Leads.class)) {
            if (mark.because().isPresent()) {
                continue;
            }
            List<String> named = Leads.named(scenario.topology(), cell.text()).toList();
            for (Name service : mark.services()) {
                if (known.contains(service.value()) && !named.contains(service.value())) {
                    diagnostics
                            .report(DiagnosticCode.EMPTY_LEAD, service.span(), service.value())
                            .help("name it in the text, or say what points there: `leads to " + service.value()
                                    + " because \"...\"`");
                }
            }
        }
    }
}
