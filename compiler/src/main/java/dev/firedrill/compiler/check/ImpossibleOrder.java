package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Mistake;
import dev.firedrill.compiler.resolve.ScenarioModel.Step;
import dev.firedrill.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for steps that each have to come before the other, by the order as written, `after` and mistakes together. */
final class ImpossibleOrder implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            if (TaskRules.of(scenario).usesRemedy()) {
                check(scenario, diagnostics);
            }
        }
    }

    private static void check(ScenarioModel scenario, Diagnostics diagnostics) {
        List<Step> steps = scenario.remedy().steps();
        var order = new StepOrder(steps.size());
        if (scenario.remedy().ordered()) {
            order.addWritten();
        }
        for (StepOrder.Constraint constraint : said(scenario)) {
            List<StepOrder.Constraint> path = order.path(constraint.later(), constraint.earlier());
            if (constraint.earlier() == constraint.later() || !path.isEmpty()) {
                report(constraint, path, steps, diagnostics);
            } else {
                order.add(constraint);
            }
        }
    }

    /** The constraints that have a place of their own: `after`, then mistakes that are steps made too early. */
    private static List<StepOrder.Constraint> said(ScenarioModel scenario) {
        List<Step> steps = scenario.remedy().steps();
        List<StepOrder.Constraint> said = new ArrayList<>();
        for (int later = 0; later < steps.size(); later++) {
            Step step = steps.get(later);
            for (int index = 0; index < step.after().size(); index++) {
                Span place = step.after().size() == step.syntax().after().size()
                        ? step.syntax().after().get(index).span()
                        : step.syntax().span();
                said.add(new StepOrder.Constraint(step.after().get(index), later, Optional.of(place)));
            }
        }
        for (Mistake mistake : scenario.mistakes()) {
            mistake.before().ifPresent(earlier -> {
                for (int later = 0; later < steps.size(); later++) {
                    if (steps.get(later).move().same(mistake.move())) {
                        said.add(new StepOrder.Constraint(
                                earlier, later, Optional.of(mistake.move().span())));
                    }
                }
            });
        }
        return said;
    }

    private static void report(
            StepOrder.Constraint closing, List<StepOrder.Constraint> path, List<Step> steps, Diagnostics diagnostics) {
        List<Integer> cycle = new ArrayList<>(List.of(closing.earlier(), closing.later()));
        path.forEach(constraint -> cycle.add(constraint.later()));
        String spelled = cycle.stream()
                .map(index -> "`" + steps.get(index).move().spelling() + "`")
                .collect(Collectors.joining(" before "));
        var report = diagnostics.report(
                DiagnosticCode.IMPOSSIBLE_ORDER, closing.place().orElseThrow(), spelled);
        for (StepOrder.Constraint constraint : path) {
            Span written = steps.get(constraint.later()).move().span();
            String name = steps.get(constraint.earlier()).move().spelling();
            report.label(constraint.place().orElse(written), "has to come after `" + name + "`");
        }
        report.help("take one of these out or turn it round");
    }
}
