package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import java.util.Optional;

/** Finds the bounds of the components, of the grade and of the return, and what never comes to its bounds. */
final class GradedSoundly extends ScenarioTheorem {
    @Override
    public Claim claim() {
        return Claim.GRADED_SOUNDLY;
    }

    @Override
    Proof prove(Scenario scenario, TaskGame game) {
        var text = new ProofText();
        var findings = new GradeFindings(scenario, game, text);
        game.reads()
                .rubric()
                .ifPresent(rubric -> findings.graded(rubric, game.surveys().graded(scenario, game, rubric)));
        findings.returned(game.surveys().total(scenario, game));
        Verdict verdict = findings.verdict();
        return new Proof(
                Claim.GRADED_SOUNDLY,
                scenario.task().id(),
                Optional.of(scenario.id()),
                verdict,
                text.statement(),
                text.figures(),
                text.traces());
    }
}
