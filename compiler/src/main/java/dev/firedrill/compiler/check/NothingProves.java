package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.rules.Fact;
import java.util.Locale;
import java.util.Optional;

/** Looks for scenarios in which no evidence that can be asked for decides what the task asks for. */
final class NothingProves implements Check {
    /** What evidence can prove. */
    private enum Truth {
        CAUSE(Fact.CAUSE_SERVICE),
        SEVERITY(Fact.SEVERITY);

        private final Fact fact;

        Truth(Fact fact) {
            this.fact = fact;
        }

        Optional<Name> of(ScenarioModel scenario) {
            return switch (this) {
                case CAUSE -> scenario.cause().map(cause -> cause.syntax().service());
                case SEVERITY -> scenario.severity();
            };
        }

        boolean provedBy(Mark.Proves mark) {
            return mark.cause() == (this == CAUSE);
        }
    }

    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            TaskRules rules = TaskRules.of(scenario);
            for (Truth truth : Truth.values()) {
                rules.reading(truth.fact).ifPresent(asked -> check(scenario, truth, asked, diagnostics));
            }
        }
    }

    private static void check(ScenarioModel scenario, Truth truth, Span asked, Diagnostics diagnostics) {
        Optional<Name> written = truth.of(scenario);
        if (written.isEmpty() || proved(scenario, truth)) {
            return;
        }
        String what = truth.name().toLowerCase(Locale.ROOT);
        diagnostics
                .report(
                        DiagnosticCode.NOTHING_PROVES,
                        written.get().span(),
                        scenario.incident().name().value(),
                        what)
                .label(asked, "asked for here")
                .help("mark the rows that decide it with `proves " + what + "`, or write one that does");
    }

    private static boolean proved(ScenarioModel scenario, Truth truth) {
        return Queries.offered(scenario).stream()
                .flatMap(query -> Queries.cells(scenario, query).values().stream())
                .flatMap(cell -> cell.marks(Mark.Proves.class).stream())
                .anyMatch(truth::provedBy);
    }
}
