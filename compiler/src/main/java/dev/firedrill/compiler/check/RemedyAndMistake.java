package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.BoundMove;
import dev.firedrill.compiler.resolve.ScenarioModel.Neutral;
import dev.firedrill.compiler.resolve.ScenarioModel.Step;
import java.util.List;

/** Looks for moves that are two of remedy step, mistake and neutral at any time of the episode. */
final class RemedyAndMistake implements Check {
    private static final String STEP = "a remedy step";
    private static final String MISTAKE = "a mistake";
    private static final String NEUTRAL = "a neutral move";

    @Override
    public void check(Model model, Diagnostics diagnostics) {
        model.scenarios().stream()
                .filter(scenario -> TaskRules.of(scenario).usesRemedy())
                .forEach(scenario -> check(scenario, diagnostics));
    }

    private static void check(ScenarioModel scenario, Diagnostics diagnostics) {
        var steps = new Moves(
                STEP, scenario.remedy().steps().stream().map(Step::move).toList());
        var neutral = new Moves(
                NEUTRAL, scenario.neutral().stream().map(Neutral::move).toList());
        var mistakes = new Moves(
                MISTAKE,
                scenario.mistakes().stream()
                        .filter(mistake -> mistake.syntax().before().isEmpty())
                        .map(ScenarioModel.Mistake::move)
                        .toList());
        compare(steps, mistakes, diagnostics);
        compare(steps, neutral, diagnostics);
        compare(neutral, mistakes, diagnostics);
    }

    private record Moves(String what, List<BoundMove> moves) {}

    private static void compare(Moves first, Moves second, Diagnostics diagnostics) {
        for (BoundMove move : second.moves()) {
            first.moves().stream()
                    .filter(move::same)
                    .findFirst()
                    .ifPresent(other -> diagnostics
                            .report(
                                    DiagnosticCode.REMEDY_AND_MISTAKE,
                                    move.span(),
                                    move.spelling(),
                                    first.what(),
                                    second.what())
                            .label(other.span(), first.what() + " here")
                            .help(
                                    second.what().equals(MISTAKE)
                                                    && first.what().equals(STEP)
                                            ? "say what it is too early for, with `before STEP`, or keep one of the two"
                                            : "keep one of the two"));
        }
    }
}
