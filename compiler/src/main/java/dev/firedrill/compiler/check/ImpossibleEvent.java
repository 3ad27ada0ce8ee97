package dev.firedrill.compiler.check;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Shaping;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that hangs on an event which cannot happen in any task concerned: what a shaping column pays for it, the
 * end of the episode, a reply, or, the other way round, a `hold` that never lets go of the remedy. Environments that
 * take the rule over count as well; tasks without scenarios tell nothing.
 */
final class ImpossibleEvent implements Check {
    private static final String RULE = "take it out (`-` in a table of several columns), or make the event possible";
    private static final String HOLD =
            "take the `hold` out, or let its condition come true within the steps and the time of the task";

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
                                verdicts.add(rule.amount().span(), rule.event().value(), RULE, environment, tasks));
            }
            environment
                    .hold()
                    .ifPresent(hold -> verdicts.add(
                            hold.until().span(),
                            StandardEvent.REMEDY.spelling(),
                            HOLD,
                            environment,
                            remedied(model, environment)));
            environment
                    .endsOn()
                    .forEach(event -> verdicts.add(
                            event.span(),
                            event.value(),
                            RULE,
                            environment,
                            environment.tasks().values()));
        }
        for (ScenarioModel scenario : model.scenarios()) {
            scenario.replies()
                    .forEach((event, reply) -> verdicts.add(
                            reply.event().span(), event, RULE, scenario.environment(), List.of(scenario.task())));
        }
        verdicts.byPlace.values().forEach(verdict -> verdict.report(diagnostics));
    }

    /** The tasks in whose scenarios there is something to hold back. */
    private static List<Task> remedied(Model model, EnvironmentModel environment) {
        return model.scenarios().stream()
                .filter(scenario -> scenario.environment() == environment
                        && !scenario.remedy().steps().isEmpty())
                .map(ScenarioModel::task)
                .distinct()
                .toList();
    }

    /** What was found out about one place that an event hangs on. */
    private record Verdict(Span place, String event, String help, Set<String> tasks, List<Boolean> possible) {
        void report(Diagnostics diagnostics) {
            if (!possible.isEmpty() && !possible.contains(true)) {
                String all = tasks.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
                diagnostics
                        .report(
                                DiagnosticCode.IMPOSSIBLE_EVENT,
                                place,
                                event,
                                (tasks.size() == 1 ? "the task " : "the tasks ") + all)
                        .help(help);
            }
        }
    }

    /** Collects verdicts over every environment that has the same rule. */
    private static final class Verdicts {
        private final Model model;
        private final Map<Span, Verdict> byPlace = new LinkedHashMap<>();

        /** By identity: environments that take a task over have tasks that are alike, and other rules. */
        private final Map<Task, EventCensus> censuses = new IdentityHashMap<>();

        Verdicts(Model model) {
            this.model = model;
        }

        void add(Span place, String event, String help, EnvironmentModel environment, Collection<Task> tasks) {
            Verdict verdict = byPlace.computeIfAbsent(
                    place, key -> new Verdict(key, event, help, new LinkedHashSet<>(), new ArrayList<>()));
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
