package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Step;
import java.util.List;

/** Looks for remedies of more steps than an episode can keep track of. */
final class OversizedRemedy implements Check {
    private static final int MOST_STEPS = 64;

    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            List<Step> steps = scenario.remedy().steps();
            if (steps.size() > MOST_STEPS) {
                diagnostics
                        .report(
                                DiagnosticCode.VALUE_OUT_OF_RANGE,
                                steps.get(MOST_STEPS).move().span(),
                                "the number of steps of a remedy",
                                "at most " + MOST_STEPS,
                                String.valueOf(steps.size()))
                        .help("keep the steps that matter");
            }
        }
    }
}
