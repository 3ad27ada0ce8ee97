package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Leads;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cause;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Tree;
import dev.firedrill.engine.rules.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Looks for rows that are said to prove the truth and tell of another one: of other services, of another severity, or of
 * nothing at all.
 */
final class ProvesAnother implements Check {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Words with which a row says that all is well, or that is yet to be written. */
    private static final Set<String> NOTHING = Set.of(
            "nothing",
            "none",
            "no",
            "not",
            "unusual",
            "usual",
            "normal",
            "unknown",
            "as",
            "all",
            "is",
            "well",
            "fine",
            "ok",
            "good",
            "healthy",
            "error",
            "errors",
            "warning",
            "warnings",
            "change",
            "changes",
            "found",
            "to",
            "see",
            "report",
            "data",
            "empty",
            "available",
            "todo",
            "tbd",
            "n",
            "a");

    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            TaskRules rules = TaskRules.of(scenario);
            for (Map<String, Cell> table : scenario.evidence().values()) {
                if (rules.reads(Fact.CAUSE_SERVICE, Fact.CAUSE)) {
                    scenario.cause()
                            .ifPresent(cause -> table.forEach((service, cell) -> {
                                checkCause(scenario, cause, service, cell, diagnostics);
                                checkSaid(cause.syntax().service(), cell, true, diagnostics);
                            }));
                }
                if (rules.reads(Fact.SEVERITY)) {
                    scenario.severity()
                            .ifPresent(severity -> table.values().forEach(cell -> {
                                checkSeverity(scenario, severity, cell, diagnostics);
                                checkLevel(scenario, severity, cell, diagnostics);
                                checkTakenOver(scenario, severity, cell, diagnostics);
                                checkSaid(severity, cell, false, diagnostics);
                            }));
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

    /** A row that was read as another severity. */
    private static void checkLevel(ScenarioModel scenario, Name severity, Cell cell, Diagnostics diagnostics) {
        cell.marks(Mark.Proves.class).stream()
                .flatMap(mark -> mark.level().stream())
                .filter(level -> scenario.environment().scale().contains(level.value()))
                .filter(level -> !level.value().equals(severity.value()))
                .forEach(level -> diagnostics
                        .report(
                                DiagnosticCode.PROVES_ANOTHER,
                                level.span(),
                                level.value(),
                                "it is `" + severity.value() + "`")
                        .label(severity.span(), "the severity")
                        .help("correct the severity or the mark, or write the row anew"));
    }

    /** A row of the incident, where the scenario says that it is another severity. */
    private static void checkTakenOver(ScenarioModel scenario, Name severity, Cell cell, Diagnostics diagnostics) {
        List<IncidentMember.TrueSeverity> given = Tree.all(IncidentMember.TrueSeverity.class, scenario.incident());
        if (given.size() != 1 || !isOwn(scenario, severity.span())) {
            return;
        }
        given.stream()
                .map(IncidentMember.TrueSeverity::level)
                .filter(level -> !level.value().equals(severity.value()))
                .forEach(level -> cell.marks(Mark.Proves.class).stream()
                        .filter(mark -> !mark.cause() && mark.level().isEmpty() && !isOwn(scenario, mark.span()))
                        .forEach(mark -> diagnostics
                                .report(
                                        DiagnosticCode.PROVES_ANOTHER,
                                        mark.span(),
                                        severity.value(),
                                        "was written where it is `" + level.value() + "`")
                                .label(severity.span(), "the severity here")
                                .label(level.span(), "the severity there")
                                .help("write the row anew for `" + scenario.name() + "`")));
    }

    private static boolean isOwn(ScenarioModel scenario, Span place) {
        Span own = scenario.syntax().span();
        return place.file() == own.file() && place.start() >= own.start() && place.end() <= own.end();
    }

    /** A row that says in so many words that there is nothing to see. */
    private static void checkSaid(Name truth, Cell cell, boolean cause, Diagnostics diagnostics) {
        if (!WORD.matcher(cell.text()).results().map(MatchResult::group).allMatch(ProvesAnother::saysNothing)) {
            return;
        }
        cell.marks(Mark.Proves.class).stream()
                .filter(mark -> mark.cause() == cause)
                .forEach(mark -> diagnostics
                        .report(DiagnosticCode.PROVES_ANOTHER, mark.span(), truth.value(), "says nothing")
                        .label(cell.span(), "nothing to see here")
                        .help("write what decides it, or take the mark out"));
    }

    private static boolean saysNothing(String word) {
        return NOTHING.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A level is named as it is spelled: `INFO` in a log line is no level `info`. */
    private static boolean names(String text, String level) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(level) + "(?![\\w-])")
                .matcher(text)
                .find();
    }
}
