package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel.TruthField;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.engine.rules.Fact;
import java.util.Optional;

/** Looks for tasks whose rules ask for a truth that the incident does not tell. */
final class MissingTruth implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (ScenarioModel scenario : model.scenarios()) {
            TaskRules rules = TaskRules.of(scenario);
            Optional<Span> forbidden = scenario.task().causeOutsideAlert();
            if (Members.of(scenario, IncidentMember.TrueSeverity.class).isEmpty()) {
                report(rules.reading(Fact.SEVERITY), "a severity", "`severity P1`", scenario, diagnostics);
            }
            if (Members.of(scenario, IncidentMember.Cause.class).isEmpty()) {
                Optional<Span> asked = rules.reading(Fact.CAUSE_SERVICE, Fact.CAUSE);
                report(asked.or(() -> forbidden), "a cause", "`cause SERVICE \"...\"`", scenario, diagnostics);
            }
            if (Members.of(scenario, IncidentMember.Resolution.class).isEmpty()) {
                String example = "`resolution mentions 2 of \"...\", \"...\"`";
                report(rules.reading(Fact.RESOLUTION), "a resolution", example, scenario, diagnostics);
            }
            for (TruthField field : scenario.environment().truthFields().values()) {
                String name = field.name().value();
                if (!field.optional() && !says(scenario, name)) {
                    report(rules.readingTruth(name), "`truth " + name + "`", example(field), scenario, diagnostics);
                }
            }
            if (scenario.remedy().steps().isEmpty() && !triesARemedy(scenario)) {
                Optional<Span> asked = rules.reading(Fact.REMEDY_DONE, Fact.REMEDY_IN_ORDER, Fact.REMEDY_STEPS);
                report(asked, "a remedy", "`remedy { ... }` with its steps", scenario, diagnostics);
            }
        }
    }

    private static boolean says(ScenarioModel scenario, String field) {
        return Members.of(scenario, IncidentMember.Truth.class).stream()
                .anyMatch(member -> member.field().value().equals(field));
    }

    private static String example(TruthField field) {
        String value = switch (field.type()) {
            case TEXT -> "\"...\"";
            case INTEGER, NUMBER -> "1";
            case SERVICE -> "SERVICE";
            case SEVERITY -> "SEVERITY";
            case CHOICE -> field.values().get(0);
        };
        String others = field.values().size() < 2 ? "" : "; its values are " + Wording.list(field.values());
        return "`truth " + field.name().value() + " " + value + "`" + others;
    }

    /** Whether steps were written, which are then wrong in another way. */
    private static boolean triesARemedy(ScenarioModel scenario) {
        return Members.of(scenario, IncidentMember.Remedy.class).stream()
                .anyMatch(remedy -> !remedy.steps().isEmpty());
    }

    private static void report(
            Optional<Span> asked, String what, String example, ScenarioModel scenario, Diagnostics diagnostics) {
        asked.ifPresent(place -> diagnostics
                .report(
                        DiagnosticCode.MISSING_TRUTH,
                        scenario.incident().name().span(),
                        scenario.task().name(),
                        what,
                        scenario.incident().name().value())
                .label(scenario.syntax().task().span(), "played as this task")
                .label(place, "asked for here")
                .help("add " + example));
    }
}
