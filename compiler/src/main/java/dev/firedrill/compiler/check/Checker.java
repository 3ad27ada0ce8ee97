package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import java.util.List;

/** Runs every check over a model. A check reads and reports, and changes nothing. */
public final class Checker {
    private static final List<Check> CHECKS = List.of(
            // The first and the third look for what is missing, and keep quiet where names did not bind: before other
            // errors.
            new UnusedDeclaration(),
            new ReservedAction(),
            new UncountedComponent(),
            new ImpossibleEvent(),
            new GradeOutOfRange(),
            new DivisorCanBeZero(),
            new DeadRule(),
            new AnswerLacksParameter(),
            new UnfitAnswer(),
            new PassOutOfReach(),
            new WordOutsideChoice(),
            new AmbiguousAlias(),
            new TableInItself(),
            new TruthInSight(),
            new TruthInReward(),
            new IdleDrill(),
            new MissingEvidence(),
            new EmptyLead(),
            new EvidenceNotOffered(),
            new ContradictingMarks(),
            new ClearsCause(),
            new NothingProves(),
            new ProvesAnother(),
            new ToldByTheRest(),
            new UnreachableService(),
            new MissingAlert(),
            new MissingTruth(),
            new OversizedRemedy(),
            new NoRemediation(),
            new RemedyOutOfSight(),
            new StepNotAllowed(),
            new MistakeNotPossible(),
            new RemedyAndMistake(),
            new ImpossibleOrder(),
            new UnevenOrder(),
            new CauseInAlert(),
            new AnswerGivenAway(),
            new MissingKeywords(),
            new WeakKeyword());

    private Checker() {}

    /** Reports what is wrong with the model. */
    public static void check(Model model, Diagnostics diagnostics) {
        CHECKS.forEach(check -> check.check(model, diagnostics));
    }
}
