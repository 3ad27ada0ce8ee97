package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Leads;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cause;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell.Origin;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.engine.rules.Fact;
import java.util.List;
import java.util.Map;

/** Looks for `otherwise` rows that name the cause and do not say that they are meant to: any query tells it then. */
final class ToldByTheRest implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            if (TaskRules.of(scenario).reads(Fact.CAUSE_SERVICE, Fact.CAUSE)) {
                scenario.cause()
                        .ifPresent(cause -> scenario.evidence()
                                .values()
                                .forEach(table -> check(scenario, cause, table, diagnostics)));
            }
        }
    }

    private static void check(ScenarioModel scenario, Cause cause, Map<String, Cell> table, Diagnostics diagnostics) {
        List<Map.Entry<String, Cell>> rest = table.entrySet().stream()
                .filter(entry -> entry.getValue().origin() == Origin.OTHERWISE)
                .toList();
        rest.stream()
                .map(Map.Entry::getValue)
                .filter(cell -> !isMeant(cell))
                .filter(cell -> Leads.named(scenario.topology(), cell.text()).anyMatch(cause.service()::equals))
                .findFirst()
                .ifPresent(cell -> diagnostics
                        .report(
                                DiagnosticCode.TOLD_BY_THE_REST,
                                cell.span(),
                                Wording.list(
                                        rest.stream().map(Map.Entry::getKey).toList()),
                                cause.service())
                        .label(cause.syntax().service().span(), "the cause")
                        .help("leave it to the rows of those that know; where all of them do, say `leads to "
                                + cause.service() + "`"));
    }

    private static boolean isMeant(Cell cell) {
        return cell.decoy()
                || !cell.marks(Mark.Leads.class).isEmpty()
                || !cell.marks(Mark.Proves.class).isEmpty();
    }
}
