package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Mistake;
import dev.firedrill.compiler.resolve.ScenarioModel.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for steps whose order counts in one way and not in another: a mistake where they come too early, and no order in
 * the remedy; or an order in the remedy, and no mistake, where it is one in most of the others.
 */
final class UnevenOrder implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        Map<List<String>, List<Played>> tasks = new LinkedHashMap<>();
        for (ScenarioModel scenario : model.scenarios()) {
            TaskRules rules = TaskRules.of(scenario);
            if (rules.usesRemedy() && rules.usesMistakes()) {
                var played = new Played(scenario);
                played.unordered(diagnostics);
                tasks.merge(played.task(), List.of(played), UnevenOrder::both);
            }
        }
        tasks.values().forEach(scenarios -> scenarios.forEach(played -> played.harmless(scenarios, diagnostics)));
    }

    private static List<Played> both(List<Played> some, List<Played> more) {
        return Stream.of(some, more).flatMap(List::stream).toList();
    }

    /** A scenario with the steps that have to wait for others, and those of them that are a mistake too early. */
    private record Played(ScenarioModel scenario, StepOrder order, List<Integer> waiting, List<Integer> harmful) {
        Played(ScenarioModel scenario) {
            this(scenario, StepOrder.of(scenario.remedy()));
        }

        private Played(ScenarioModel scenario, StepOrder order) {
            this(
                    scenario,
                    order,
                    order.waiting(),
                    IntStream.range(0, scenario.remedy().steps().size())
                            .filter(step -> scenario.mistakes().stream()
                                    .anyMatch(mistake -> mistake.before().isPresent()
                                            && scenario.remedy()
                                                    .steps()
                                                    .get(step)
                                                    .move()
                                                    .same(mistake.move())))
                            .boxed()
                            .toList());
        }

        /** Its task, and the environment in which it is played. */
        List<String> task() {
            return List.of(
                    scenario.environment().name(),
                    scenario.task().syntax().name().value());
        }

        /** Mistakes that know of an order of which the remedy does not. */
        void unordered(Diagnostics diagnostics) {
            List<Step> steps = scenario.remedy().steps();
            for (Mistake mistake : scenario.mistakes()) {
                mistake.before().ifPresent(earlier -> {
                    for (int later : harmful) {
                        if (steps.get(later).move().same(mistake.move())
                                && later != earlier
                                && order.path(earlier, later).isEmpty()
                                && order.path(later, earlier).isEmpty()) {
                            String first = steps.get(earlier).move().spelling();
                            diagnostics
                                    .report(
                                            DiagnosticCode.UNEVEN_ORDER,
                                            mistake.move().span(),
                                            mistake.move().spelling(),
                                            "is a mistake, and as good as in order")
                                    .label(steps.get(later).move().span(), "in no order with `" + first + "` here")
                                    .help("let the remedy say `after " + first + "`");
                        }
                    }
                });
            }
        }

        /** Steps that are no mistake too early, where most of the others in this scenario, or in all other scenarios, are. */
        void harmless(List<Played> scenarios, Diagnostics diagnostics) {
            List<Played> others = scenarios.stream()
                    .filter(other -> other != this && !other.waiting().isEmpty())
                    .toList();
            boolean among = 2 * waiting.stream().filter(harmful::contains).count() > waiting.size();
            boolean elsewhere = harmful.isEmpty()
                    && others.size() > 1
                    && others.stream().noneMatch(other -> other.harmful().isEmpty());
            waiting.stream()
                    .filter(step -> !harmful.contains(step) && (among || elsewhere))
                    .map(step -> scenario.remedy().steps().get(step).move())
                    .forEach(move -> diagnostics
                            .report(
                                    DiagnosticCode.UNEVEN_ORDER,
                                    move.span(),
                                    move.spelling(),
                                    "does no harm in `" + scenario.name() + "`, and "
                                            + (among
                                                    ? "most of its other steps do"
                                                    : "other scenarios of its task know harm"))
                            .help("make it a mistake `before` what has to be done first"));
        }
    }
}
