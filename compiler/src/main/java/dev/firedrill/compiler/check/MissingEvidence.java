package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember.Evidence;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.ScenarioMember.DropRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for queries that a task offers and that have no answer for some service. */
final class MissingEvidence implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            List<Evidence> tables = Members.of(scenario, Evidence.class);
            if (tables.stream().allMatch(table -> known(table, scenario, model))) {
                Queries.offered(scenario).forEach(query -> check(scenario, query, tables, diagnostics));
            }
        }
    }

    /** Whether the query and the services of a table are known; if not, that is what has to be put right first. */
    private static boolean known(Evidence table, ScenarioModel scenario, Model model) {
        List<String> services = scenario.topology().knownServices();
        return model.environments().stream()
                        .anyMatch(each ->
                                each.actions().containsKey(table.action().value()))
                && table.rows().stream()
                        .flatMap(row -> row.services().stream())
                        .allMatch(service -> services.contains(service.value()));
    }

    private static void check(ScenarioModel scenario, Action query, List<Evidence> tables, Diagnostics diagnostics) {
        var cells = Queries.cells(scenario, query);
        List<String> missing = scenario.topology().knownServices().stream()
                .filter(service -> !cells.containsKey(service))
                .collect(Collectors.toCollection(ArrayList::new));
        for (DropRow drop : dropped(scenario, query)) {
            if (missing.remove(drop.service().value())) {
                report(scenario, query, drop.span(), List.of(drop.service().value()), diagnostics)
                        .help("give the scenario a row of its own instead");
            }
        }
        Optional<Span> table = tables.stream()
                .map(Evidence::action)
                .filter(action -> action.value().equals(query.name()))
                .map(Name::span)
                .findFirst();
        if (!missing.isEmpty()) {
            Span place = table.orElse(scenario.incident().name().span());
            report(scenario, query, place, missing, diagnostics)
                    .help(
                            table.isPresent()
                                    ? "add rows, or `otherwise \"...\"` for all that have none"
                                    : "add `evidence " + query.name()
                                            + " { ... }`, with a row for each service or `otherwise`");
        }
    }

    private static List<DropRow> dropped(ScenarioModel scenario, Action query) {
        return scenario.syntax().members().stream()
                .filter(DropRow.class::isInstance)
                .map(DropRow.class::cast)
                .filter(drop -> drop.action().value().equals(query.name()))
                .toList();
    }

    private static Diagnostics.Report report(
            ScenarioModel scenario, Action query, Span place, List<String> missing, Diagnostics diagnostics) {
        return diagnostics
                .report(DiagnosticCode.MISSING_EVIDENCE, place, query.name(), Wording.list(missing))
                .label(Queries.allowed(scenario.task()), "offered here");
    }
}
