package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel.ShapingRule;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.BoundMove;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.Optional;

/** Looks for mistakes that nobody can make, because the task neither offers the action nor lets it through. */
final class MistakeNotPossible implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            TaskRules rules = TaskRules.of(scenario);
            boolean counted = rules.usesMistakes();
            scenario.mistakes().stream()
                    .map(ScenarioModel.Mistake::move)
                    .filter(move -> counted || scenario.syntax().span().contains(move.span()))
                    .filter(move ->
                            !scenario.task().actions().contains(move.action().name()))
                    .forEach(move -> bar(rules, move).ifPresent(rule -> report(scenario, move, rule, diagnostics)));
        }
    }

    /** The rule that keeps every move from being carried out that the task does not offer. */
    private static Optional<ShapingRule> bar(TaskRules rules, BoundMove move) {
        boolean remediation = move.action().role() == Role.REMEDIATION;
        return rules.shaping().stream()
                .flatMap(column -> column.rules().stream())
                .filter(rule -> rule.when().isEmpty())
                .filter(rule -> is(rule, StandardEvent.ACTION_NOT_ALLOWED)
                        || (remediation && is(rule, StandardEvent.REMEDIATION_NOT_ALLOWED)))
                .findFirst();
    }

    private static boolean is(ShapingRule rule, StandardEvent event) {
        return rule.event().value().equals(event.spelling());
    }

    private static void report(ScenarioModel scenario, BoundMove move, ShapingRule rule, Diagnostics diagnostics) {
        diagnostics
                .report(
                        DiagnosticCode.MISTAKE_NOT_POSSIBLE,
                        move.span(),
                        scenario.task().name(),
                        move.spelling())
                .label(Queries.allowed(scenario.task()), "what it offers")
                .label(rule.event().span(), "bars the rest")
                .help("let the task allow `" + move.action().name() + "`, or drop the mistake");
    }
}
