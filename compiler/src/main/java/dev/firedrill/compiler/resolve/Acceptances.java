package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Acceptance;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.EnvironmentMember;
import dev.firedrill.compiler.syntax.SourceUnit;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.compiler.syntax.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Applies `accept CODE because "..."` to the findings within the declaration or task that says it. */
public final class Acceptances {
    private Acceptances() {}

    /** Looks up the codes that are accepted. */
    static void bind(List<SourceUnit> units, Names names) {
        List<String> known =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).toList();
        units.stream()
                .flatMap(unit -> Tree.all(Acceptance.class, unit).stream())
                .map(Acceptance::code)
                .forEach(code -> names.known(code.span(), code.value().toUpperCase(Locale.ROOT), Symbol.CODE, known));
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
        String written = acceptance.code().value();
        DiagnosticCode.of(written)
                .filter(code -> !diagnostics.accept(code, within))
                .ifPresent(code -> diagnostics
                        .report(DiagnosticCode.NEEDLESS_ACCEPTANCE, acceptance.span(), written)
                        .help("take it out"));
    }
}
