package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Known;
import dev.firedrill.compiler.bounds.Ranges;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.engine.rules.Expression;

/** A divisor that can be 0 under the conditions around it. */
final class DivisorCanBeZero implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        var visitor = new Walk.Visitor() {
            @Override
            public void condition(Lowered rule, Expression condition, Known known) {
                // a condition divides nothing by itself
            }

            @Override
            public void divisor(Lowered rule, Expression divisor, Known known) {
                if (Ranges.of(divisor, known).containsZero()) {
                    report(rule, divisor, diagnostics);
                }
            }
        };
        model.environments().forEach(environment -> RuleWalk.walk(environment, RuleWalk.Scope.TASKS, visitor));
    }

    private static void report(Lowered rule, Expression divisor, Diagnostics diagnostics) {
        String written = rule.placeOf(divisor).text();
        diagnostics
                .report(DiagnosticCode.DIVISOR_CAN_BE_ZERO, rule.placeOf(divisor))
                .help("say what holds instead: `... if " + written + " > 0 | 0.0`; or divide by `max(1, " + written
                        + ")`");
    }
}
