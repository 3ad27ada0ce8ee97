package dev.firedrill.server.baseline;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What of the environments is played; an empty list chooses everything.
 *
 * @param environments names of environments
 * @param tasks names of tasks
 * @param scenarios names of scenarios
 */
public record Selection(List<String> environments, List<String> tasks, List<String> scenarios) {
    public Selection {
        environments = List.copyOf(environments);
        tasks = List.copyOf(tasks);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The scenarios that are chosen, by environment and task.
     *
     * @throws IllegalArgumentException if a name is of nothing, or the names agree on no scenario
     */
    public List<Scenario> of(Collection<Environment> all) {
        check("environment", environments, all.stream().map(Environment::name).toList());
        List<Scenario> among = all.stream()
                .filter(environment -> chosen(environments, environment.name()))
                .flatMap(environment -> environment.scenarios().stream())
                .toList();
        check("task", tasks, among.stream().map(each -> each.task().id()).toList());
        among = among.stream()
                .filter(scenario -> chosen(tasks, scenario.task().id()))
                .toList();
        check("scenario", scenarios, among.stream().map(Scenario::id).toList());
        among = among.stream()
                .filter(scenario -> chosen(scenarios, scenario.id()))
                .toList();
        if (among.isEmpty()) {
            throw new IllegalArgumentException("there is no scenario to play");
        }
        return among;
    }

    private static boolean chosen(List<String> names, String name) {
        return names.isEmpty() || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static void check(String kind, List<String> names, List<String> known) {
        for (String name : names) {
            if (known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new IllegalArgumentException(
                        "there is no " + kind + " `" + name + "` among what is chosen: one of "
                                + known.stream()
                                        .distinct()
                                        .map(each -> "`" + each + "`")
                                        .collect(Collectors.joining(", ")));
            }
        }
    }
}
