package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.engine.rules.Operation;
import java.util.Optional;

/** A task without an answer that could end it; a rubric that reads something of the answer which the answer of a task that uses it does not have. */
final class AnswerLacksParameter implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            for (Task task : environment.tasks().values()) {
                if (answered(task) || !environment.endsOn().isEmpty()) {
                    check(environment, task, diagnostics);
                } else {
                    reportMissing(task, diagnostics)
                            .help("add `answer ACTION`: without one the task can only time out");
                }
            }
        }
    }

    /** Whether the task names an answer, which need not be declared. */
    private static boolean answered(Task task) {
        return task.syntax().members().stream().anyMatch(TaskMember.Answer.class::isInstance);
    }

    private static Diagnostics.Report reportMissing(Task task, Diagnostics diagnostics) {
        return diagnostics.report(
                DiagnosticCode.MISSING_MEMBER,
                task.syntax().name().span(),
                "the task `" + task.name() + "`",
                "an answer");
    }

    private static void check(EnvironmentModel environment, Task task, Diagnostics diagnostics) {
        task.rubric()
                .flatMap(name -> Optional.ofNullable(environment.rubrics().get(name.value())))
                .ifPresent(rubric -> check(task, rubric, diagnostics));
    }

    private static void check(Task task, Rubric rubric, Diagnostics diagnostics) {
        RuleCalls.rules(rubric)
                .forEach(rule -> RuleCalls.calls(rule, Operation.ANSWER)
                        .forEach(call -> check(task, rule.placeOf(call), RuleCalls.name(call), diagnostics)));
    }

    private static void check(Task task, Span place, String parameter, Diagnostics diagnostics) {
        if (!answered(task)) {
            reportMissing(task, diagnostics)
                    .label(place, "its rubric reads the answer here")
                    .help("add `answer ACTION`, or give the task a rubric that reads no answer");
            return;
        }
        task.answer().ifPresent(answer -> check(task, answer, place, parameter, diagnostics));
    }

    private static void check(Task task, Action answer, Span place, String parameter, Diagnostics diagnostics) {
        if (!answer.parameters().containsKey(parameter)) {
            diagnostics
                    .report(DiagnosticCode.ANSWER_LACKS_PARAMETER, place, task.name(), parameter)
                    .label(answer.syntax().name().span(), "the answer is declared here")
                    .help("give `" + answer.name() + "` a parameter `" + parameter + "`, or the task another rubric");
        }
    }
}
