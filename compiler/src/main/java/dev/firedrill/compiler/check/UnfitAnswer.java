package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.engine.rules.Role;

/** An answer that is no submission, or that its task does not offer; a mark without a rubric that could reach it. */
final class UnfitAnswer implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        model.environments().stream()
                .flatMap(environment -> environment.tasks().values().stream())
                .forEach(task -> {
                    task.answer().ifPresent(answer -> check(task, answer, diagnostics));
                    checkMarks(task, diagnostics);
                });
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
        return member(task, TaskMember.Answer.class).action().span();
    }

    private static <M extends TaskMember> M member(Task task, Class<M> type) {
        return task.syntax().members().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(task.name() + " without " + type));
    }

    /** Whether the task names a rubric, which need not be declared. */
    private static boolean namesRubric(Task task) {
        return task.syntax().members().stream().anyMatch(TaskMember.RubricName.class::isInstance);
    }

    private static void checkMarks(Task task, Diagnostics diagnostics) {
        if (!namesRubric(task) && task.pass().isPresent()) {
            diagnostics
                    .report(
                            DiagnosticCode.MISSING_MEMBER,
                            member(task, TaskMember.Pass.class).span(),
                            "the task `" + task.name() + "`",
                            "a rubric")
                    .help("add `rubric NAME`; without one nothing is graded, and no mark can be reached");
        }
    }
}
