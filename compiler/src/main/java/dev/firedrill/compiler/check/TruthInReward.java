package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.ShapingRule;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.TruthDependence;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step that pays by the truth, in an environment whose rewards are public. */
final class TruthInReward implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        for (EnvironmentModel environment : model.environments()) {
            environment.publicRewards().ifPresent(declared -> check(environment, declared, diagnostics));
        }
    }

    private static void check(EnvironmentModel environment, Span declared, Diagnostics diagnostics) {
        Map<String, Expression> events = environment.events().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, event -> event.getValue().when().expression()));
        TruthDependence dependence = TruthDependence.of(events);
        environment.tasks().values().stream()
                .flatMap(task -> task.shaping().stream())
                .map(column -> Optional.ofNullable(environment.shapings().get(column.value())))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(column -> column.rules()
                        .forEach(rule -> telling(rule, dependence)
                                .ifPresent(place -> report(rule, column, place, declared, diagnostics))));
    }

    /** The first place at which a rule depends on the truth. */
    private static Optional<Span> telling(ShapingRule rule, TruthDependence dependence) {
        if (dependence.tells(rule.event().value())) {
            return Optional.of(rule.event().span());
        }
        return Stream.concat(rule.when().stream(), Stream.of(rule.amount()))
                .flatMap(lowered -> place(lowered, dependence).stream())
                .findFirst();
    }

    private static Optional<Span> place(Lowered rule, TruthDependence dependence) {
        return dependence.in(rule.expression()).map(rule::placeOf);
    }

    private static void report(ShapingRule rule, Shaping column, Span place, Span declared, Diagnostics diagnostics) {
        diagnostics
                .report(
                        DiagnosticCode.TRUTH_IN_REWARD,
                        place,
                        rule.event().value(),
                        column.name().value(),
                        "`" + place.text() + "`")
                .label(declared, "rewards are public")
                .help("pay by what an agent knows: its own moves and what it is shown at reset; grade the rest");
    }
}
