package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Leads;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cause;
import dev.firedrill.compiler.source.Span;
import java.util.stream.Stream;

/** Looks for texts that name the cause to whoever has not looked for it, where the task forbids it in the alert. */
final class AnswerGivenAway implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            scenario.task()
                    .causeOutsideAlert()
                    .ifPresent(forbidden ->
                            scenario.cause().ifPresent(cause -> check(scenario, cause, forbidden, diagnostics)));
        }
    }

    private static void check(ScenarioModel scenario, Cause cause, Span forbidden, Diagnostics diagnostics) {
        Stream<StartTexts.Shown> reasons = scenario.mistakes().stream()
                .map(mistake -> new StartTexts.Shown(
                        "the reason of a mistake", mistake.syntax().because()));
        Stream<StartTexts.Shown> replies = scenario.replies().values().stream()
                .filter(reply -> !TellingEvents.comesTooLate(reply.event().value(), scenario.environment()))
                .map(reply -> new StartTexts.Shown("this reply", reply.text()));
        Stream.of(StartTexts.of(scenario).stream(), reasons, replies)
                .flatMap(shown -> shown)
                .filter(shown ->
                        Leads.named(scenario.topology(), shown.text().value()).anyMatch(cause.service()::equals))
                .forEach(shown -> diagnostics
                        .report(DiagnosticCode.ANSWER_GIVEN_AWAY, shown.text().span(), shown.what(), cause.service())
                        .label(cause.syntax().service().span(), "the cause")
                        .label(forbidden, "to be found, not told")
                        .help("say what is seen, not what caused it"));
    }
}
