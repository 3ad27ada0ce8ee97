package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember.Keyword;
import dev.firedrill.compiler.syntax.IncidentMember.Resolution;
import dev.firedrill.compiler.syntax.Quantity;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.util.List;

/** Looks for rules that want more keywords of a text than there are, or one of many. */
final class MissingKeywords implements Check {
    /** Of more keywords than these, one alone is no account. */
    private static final int MOST_FOR_ONE = 3;

    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            TaskRules rules = TaskRules.of(scenario);
            scenario.cause().ifPresent(cause -> {
                List<Keyword> keywords = cause.syntax().keywords();
                Span place = cause.syntax().service().span();
                if (keywords.isEmpty()) {
                    rules.reading(Fact.CAUSE).ifPresent(asked -> reportNone(place, asked, diagnostics));
                } else {
                    checkAsked(rules, Fact.CAUSE, keywords.size(), place, diagnostics);
                }
            });
            scenario.resolution().ifPresent(resolution -> {
                checkWanted(resolution, diagnostics);
                int count = resolution.keywords().size();
                Span place = resolution.keywords().get(0).span();
                checkAsked(rules, Fact.RESOLUTION, count, place, diagnostics);
            });
        }
    }

    private static void reportNone(Span place, Span asked, Diagnostics diagnostics) {
        diagnostics
                .report(DiagnosticCode.MISSING_KEYWORDS, place, "the cause has no keywords")
                .label(asked, "looked for here")
                .help("add `keywords \"...\", \"...\"`: words that whoever found it cannot help but use");
    }

    private static void checkWanted(Resolution resolution, Diagnostics diagnostics) {
        int count = resolution.keywords().size();
        resolution
                .wanted()
                .filter(wanted -> !fits(wanted, count))
                .ifPresent(wanted -> diagnostics
                        .report(
                                DiagnosticCode.MISSING_KEYWORDS,
                                wanted.span(),
                                "`mentions " + wanted.span().text() + " of` has to ask for 1 to " + count + " keywords")
                        .help("ask for fewer, or add keywords"));
        resolution
                .wanted()
                .filter(wanted -> count > MOST_FOR_ONE && wanted.value().compareTo(BigDecimal.ONE) == 0)
                .ifPresent(wanted -> diagnostics
                        .report(DiagnosticCode.ONE_WORD, wanted.span(), count)
                        .help("ask for two or more: for what failed, and for what was done"));
    }

    private static boolean fits(Quantity wanted, int count) {
        return wanted.value().stripTrailingZeros().scale() <= 0
                && wanted.value().signum() > 0
                && wanted.value().compareTo(BigDecimal.valueOf(count)) <= 0;
    }

    private static void checkAsked(TaskRules rules, Fact fact, int count, Span place, Diagnostics diagnostics) {
        var keywords = new Expression.Reading(fact);
        for (TaskRules.Part part : rules.parts()) {
            if (part.expression() instanceof Call call
                    && call.operation() == Operation.MENTIONS
                    && call.arguments().get(1).equals(keywords)
                    && call.arguments().get(2) instanceof Expression.Number asked
                    && asked.number().compareTo(BigDecimal.valueOf(count)) > 0) {
                String many = count == 1 ? "one keyword" : count + " keywords";
                diagnostics
                        .report(
                                DiagnosticCode.MISSING_KEYWORDS,
                                place,
                                "there are " + many + " here, and the task asks for "
                                        + asked.number().toPlainString())
                        .label(part.place(), "asked for here")
                        .help("add keywords, or ask for fewer");
            }
        }
    }
}
