package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.TaskMember;
import dev.firedrill.engine.expression.Numbers;
import dev.firedrill.engine.rules.Use;
import java.util.List;

/** A task without a rubric whose `pass` is more than the return can ever be. */
final class PassOutOfReach implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            environment
                    .returns()
                    .ifPresent(returns -> environment.tasks().values().stream()
                            .filter(task -> task.rubric().isEmpty())
                            .forEach(task -> check(environment, returns, task, diagnostics)));
        }
    }

    private static void check(EnvironmentModel environment, Lowered returns, Task task, Diagnostics diagnostics) {
        Situation situation = Situations.of(environment, List.of(task), Use.RETURN);
        Interval range = Ranges.of(returns.expression(), Known.in(situation));
        task.pass()
                .filter(pass -> range.below(Interval.point(Interval.exact(pass))))
                .ifPresent(pass -> diagnostics
                        .report(
                                DiagnosticCode.VALUE_OUT_OF_RANGE,
                                place(task),
                                "`pass`",
                                "at most " + Numbers.figure(range.high().number()) + ", the highest return",
                                pass.toPlainString())
                        .label(returns.span(), "the return is computed here")
                        .help("a task without a rubric is passed with its return; ask for less, or name a rubric"));
    }

    private static Span place(Task task) {
        return task.syntax().members().stream()
                .filter(TaskMember.Pass.class::isInstance)
                .map(member -> ((TaskMember.Pass) member).mark().span())
                .findFirst()
                .orElseThrow(() -> new AssertionError(task.name() + " without a mark"));
    }
}
