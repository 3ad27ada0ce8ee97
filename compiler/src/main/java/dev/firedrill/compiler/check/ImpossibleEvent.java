package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that hangs on an event which cannot happen in any task concerned: what a shaping column pays for it, the
 * end of the episode, or a reply. Environments that take the rule over count as well; tasks without scenarios tell nothing.
 */
final class ImpossibleEvent implements Check {
    @Override
    public void check(Model model, Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            return; // a scenario that did not bind would make its events look impossible
        }
        var verdicts = new Verdicts(model);
        for (EnvironmentModel environment : model.environments()) {
            for (Shaping shaping : environment.shapings().values()) {
                List<Task> tasks = RuleWalk.shaped(environment, shaping);
                shaping.rules()
                        .forEach(rule ->
                                verdicts.add(rule.amount().span(), rule.event().value(), environment, tasks));
            }
            environment
                    .endsOn()
                    .forEach(event -> verdicts.add(
                            event.span(),
                            event.value(),
                            environment,
                            environment.tasks().values()));
        }
        for (ScenarioModel scenario : model.scenarios()) {
            scenario.replies()
                    .forEach((event, reply) -> verdicts.add(
                            reply.event().span(), event, scenario.environment(), List.of(scenario.task())));
        }
        verdicts.byPlace.values().forEach(verdict -> verdict.report(diagnostics));
    }

    /** What was found out about one place that names an event. */
    private record Verdict(Span place, String event, Set<String> tasks, List<Boolean> possible) {
        void report(Diagnostics diagnostics) {
            if (!possible.isEmpty() && !possible.contains(true)) {
                String all = tasks.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
                diagnostics
                        .report(
                                DiagnosticCode.IMPOSSIBLE_EVENT,
                                place,
                                event,
                                (tasks.size() == 1 ? "the task " : "the tasks ") + all)
                        .help("take it out (`-` in a table of several columns), or make the event possible");
            }
        }
    }

    /** Collects verdicts over every environment that has the same rule. */
    private static final class Verdicts {
        private final Model model;
        private final Map<Span, Verdict> byPlace = new LinkedHashMap<>();
        private final Map<Task, EventCensus> censuses = new LinkedHashMap<>();

        Verdicts(Model model) {
            this.model = model;
        }

        void add(Span place, String event, EnvironmentModel environment, Collection<Task> tasks) {
            Verdict verdict = byPlace.computeIfAbsent(
                    place, key -> new Verdict(key, event, new LinkedHashSet<>(), new ArrayList<>()));
            for (Task task : tasks) {
                List<ScenarioModel> scenarios = model.scenarios().stream()
                        .filter(scenario -> scenario.environment() == environment && scenario.task() == task)
                        .toList();
                if (!scenarios.isEmpty()) {
                    EventCensus census =
                            censuses.computeIfAbsent(task, key -> new EventCensus(environment, key, scenarios));
                    verdict.tasks.add(task.name());
                    verdict.possible.add(census.canHappen(event));
                }
            }
        }
    }
}
