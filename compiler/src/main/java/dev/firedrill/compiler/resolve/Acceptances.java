package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Acceptance;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.compiler.syntax.Text;
import dev.firedrill.compiler.syntax.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies `accept CODE because "..."` to the findings within the declaration or task that says it. Findings of proofs
 * are not there yet when sources are compiled.
 */
public final class Acceptances {
    private Acceptances() {}

    /** Looks up the codes that are accepted. */
    static void bind(List<SourceUnit> units, Names names) {
        for (SourceUnit unit : units) {
            Tree.all(Acceptance.class, unit).forEach(acceptance -> {
                bind(acceptance.code(), names);
                checkFigures(acceptance, names.diagnostics());
            });
        }
    }

    private static void checkFigures(Acceptance acceptance, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        for (Acceptance.Figure figure : acceptance.figures()) {
            String name = figure.name().map(Text::value).orElse("");
            if (!seen.add(name)) {
                diagnostics.report(DiagnosticCode.REPEATED_MEMBER, figure.span(), name.isEmpty() ? "<=" : name);
            }
        }
        DiagnosticCode.of(acceptance.code().value())
                .filter(code -> !acceptance.figures().isEmpty() && !code.toldInFigures())
                .ifPresent(code -> diagnostics.report(
                        DiagnosticCode.VALUE_OUT_OF_RANGE,
                        acceptance.figures().get(0).span(),
                        "what is accepted up to a figure",
                        "`INC0803` or `INC0804`",
                        code.code()));
    }

    private static void bind(Name code, Names names) {
        if (DiagnosticCode.of(code.value()).isPresent()) {
            names.record(code.span(), Symbol.CODE, code.value());
            return;
        }
        List<String> known =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
        names.diagnostics()
                .report(DiagnosticCode.UNKNOWN_NAME, code.span(), Symbol.CODE.description(), code.value())
                .help(Nearest.of(code.value(), known).map(nearest -> "did you mean `" + nearest + "`?"));
    }

    /** Accepts findings; an acceptance that nothing needs is itself a finding. */
    public static void apply(List<SourceUnit> units, Diagnostics diagnostics) {
        for (SourceUnit unit : units) {
            for (Declaration declaration : unit.declarations()) {
                for (EnvironmentMember.Task task : Tree.all(EnvironmentMember.Task.class, declaration)) {
                    task.members().stream()
                            .filter(TaskMember.Accept.class::isInstance)
                            .map(member -> ((TaskMember.Accept) member).acceptance())
                            .forEach(acceptance -> apply(acceptance, task.span(), diagnostics));
                }
                Tree.all(Acceptance.class, declaration).stream()
                        .filter(acceptance -> Tree.all(TaskMember.Accept.class, declaration).stream()
                                .noneMatch(member -> member.acceptance() == acceptance))
                        .forEach(acceptance -> apply(acceptance, declaration.span(), diagnostics));
            }
        }
    }

    private static void apply(Acceptance acceptance, Span within, Diagnostics diagnostics) {
        DiagnosticCode.of(acceptance.code().value())
                .filter(code -> !code.ofProofs())
                .filter(code -> !diagnostics.accept(code, within))
                .ifPresent(code -> needless(acceptance, diagnostics));
    }

    /** Reports an acceptance that nothing needs. */
    public static void needless(Acceptance acceptance, Diagnostics diagnostics) {
        diagnostics
                .report(
                        DiagnosticCode.NEEDLESS_ACCEPTANCE,
                        acceptance.span(),
                        acceptance.code().value())
                .help("take it out");
    }

    /**
     * What is accepted of proofs about a task of an environment, or about a scenario of that task: what the environment
     * says itself, what the task says wherever it is declared, and what the scenario and its incident say.
     */
    public static List<Acceptance> ofProofs(
            EnvironmentModel environment, EnvironmentModel.Task task, Optional<ScenarioModel> scenario) {
        List<Acceptance> acceptances = new ArrayList<>();
        environment.syntax().members().stream()
                .filter(EnvironmentMember.Accept.class::isInstance)
                .map(member -> ((EnvironmentMember.Accept) member).acceptance())
                .forEach(acceptances::add);
        acceptances.addAll(Tree.all(Acceptance.class, task.syntax()));
        scenario.ifPresent(found -> {
            acceptances.addAll(Tree.all(Acceptance.class, found.syntax()));
            acceptances.addAll(Tree.all(Acceptance.class, found.incident()));
        });
        return acceptances;
    }
}
