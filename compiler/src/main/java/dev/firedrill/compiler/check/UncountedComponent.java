package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.Symbol;
import dev.firedrill.engine.rules.Operation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A component of a rubric that its `total` leaves out, directly and by way of other components. */
final class UncountedComponent implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            environment
                    .rubrics()
                    .values()
                    .forEach(rubric -> rubric.total().ifPresent(total -> check(rubric, total, diagnostics)));
        }
    }

    private static void check(Rubric rubric, Lowered total, Diagnostics diagnostics) {
        Set<String> counted = new HashSet<>();
        Stream.concat(Stream.of(total), rubric.reports().values().stream())
                .forEach(rule -> count(rule, rubric, counted));
        rubric.components().forEach((name, component) -> {
            if (!counted.contains(name)) {
                diagnostics
                        .report(
                                DiagnosticCode.UNUSED_DECLARATION,
                                component.span(),
                                Symbol.COMPONENT.description(),
                                name)
                        .label(total.span(), "left out here")
                        .help("name it in `total`, or make it a `report`, which is shown and not scored");
            }
        });
    }

    private static void count(Lowered rule, Rubric rubric, Set<String> counted) {
        RuleCalls.calls(rule, Operation.COMPONENT)
                .map(RuleCalls::name)
                .filter(counted::add)
                .forEach(name -> Optional.ofNullable(rubric.components().get(name))
                        .ifPresent(component -> count(component, rubric, counted)));
    }
}
