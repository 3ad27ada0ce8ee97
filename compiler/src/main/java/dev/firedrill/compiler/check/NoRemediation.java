package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.BoundMove;
import dev.firedrill.engine.rules.Role;

/** Looks for steps, mistakes and neutral moves that change nothing by their kind, which no episode can count. */
final class NoRemediation implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            scenario.remedy().steps().forEach(step -> check(step.move(), "a remedy step", diagnostics));
            scenario.mistakes().forEach(mistake -> check(mistake.move(), "a mistake", diagnostics));
            scenario.neutral().forEach(neutral -> check(neutral.move(), "a neutral move", diagnostics));
        }
    }

    private static void check(BoundMove move, String what, Diagnostics diagnostics) {
        if (move.action().role() != Role.REMEDIATION) {
            diagnostics
                    .report(
                            DiagnosticCode.NO_REMEDIATION,
                            move.span(),
                            move.action().name(),
                            move.action().syntax().kind().value(),
                            what)
                    .label(move.action().syntax().name().span(), "declared here")
                    .help("take an action of the kind `remediation`");
        }
    }
}
