package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Leads;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cause;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.rules.Fact;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks for rows that are said to prove the truth and tell of another one: of other services, or of another severity. */
final class ProvesAnother implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            TaskRules rules = TaskRules.of(scenario);
            for (Map<String, Cell> table : scenario.evidence().values()) {
                if (rules.reads(Fact.CAUSE_SERVICE, Fact.CAUSE)) {
                    scenario.cause()
                            .ifPresent(cause -> table.forEach(
                                    (service, cell) -> checkCause(scenario, cause, service, cell, diagnostics)));
                }
                if (rules.reads(Fact.SEVERITY)) {
                    scenario.severity()
                            .ifPresent(severity -> table.values()
                                    .forEach(cell -> checkSeverity(scenario, severity, cell, diagnostics)));
                }
            }
        }
    }

    private static void checkCause(
            ScenarioModel scenario, Cause cause, String service, Cell cell, Diagnostics diagnostics) {
        if (!cell.decoy()
                && !service.equals(cause.service())
                && !Leads.of(scenario, service, cell).contains(cause.service())) {
            cell.marks(Mark.Proves.class).stream()
                    .filter(Mark.Proves::cause)
                    .forEach(mark -> diagnostics
                            .report(
                                    DiagnosticCode.PROVES_ANOTHER,
                                    mark.span(),
                                    cause.service(),
                                    "neither is about it nor names it")
                            .label(cause.syntax().service().span(), "the cause")
                            .help("correct the cause or the mark, or say what points there: `leads to "
                                    + cause.service() + " because \"...\"`"));
        }
    }

    private static void checkSeverity(ScenarioModel scenario, Name severity, Cell cell, Diagnostics diagnostics) {
        List<String> named = scenario.environment().scale().stream()
                .filter(level -> names(cell.text(), level))
                .toList();
        if (!named.isEmpty() && !named.contains(severity.value())) {
            cell.marks(Mark.Proves.class).stream()
                    .filter(mark -> !mark.cause())
                    .forEach(mark -> diagnostics
                            .report(
                                    DiagnosticCode.PROVES_ANOTHER,
                                    mark.span(),
                                    severity.value(),
                                    "names `" + String.join("`, `", named) + "`")
                            .label(severity.span(), "the severity")
                            .help("correct the severity or the text"));
        }
    }

    /** A level is named as it is spelled: `INFO` in a log line is no level `info`. */
    private static boolean names(String text, String level) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(level) + "(?![\\w-])")
                .matcher(text)
                .find();
    }
}
