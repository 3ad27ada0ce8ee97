package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.engine.rules.Role;

/** An answer that is no submission, or that its task does not offer. */
final class UnfitAnswer implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        model.environments().stream()
                .flatMap(environment -> environment.tasks().values().stream())
                .forEach(task -> task.answer().ifPresent(answer -> check(task, answer, diagnostics)));
    }

    private static void check(Task task, Action answer, Diagnostics diagnostics) {
        String kind = answer.syntax().kind().value();
        if (answer.role() != Role.SUBMISSION) {
            report(task, answer, "it is no submission but of the kind `" + kind + "`", diagnostics)
                    .label(answer.syntax().name().span(), "declared here")
                    .help("declare it as a `submission`, or answer with another action");
        } else if (!task.actions().contains(answer.name())) {
            report(task, answer, "the task does not offer it", diagnostics)
                    .help("add `" + answer.name() + "` to what the task allows");
        }
    }

    private static Diagnostics.Report report(Task task, Action answer, String reason, Diagnostics diagnostics) {
        return diagnostics.report(DiagnosticCode.UNFIT_ANSWER, place(task), answer.name(), task.name(), reason);
    }

    private static Span place(Task task) {
        return task.syntax().members().stream()
                .filter(TaskMember.Answer.class::isInstance)
                .map(member -> ((TaskMember.Answer) member).action().span())
                .findFirst()
                .orElseThrow(() -> new AssertionError(task.name() + " without an answer"));
    }
}
