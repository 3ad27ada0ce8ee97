package dev.firedrill.server.sessions;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.server.sessions.Refusal.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The environments on offer; the first is the default one, and wins where two use a name. */
public final class Catalogue {
    private final List<Environment> environments;

    public Catalogue(List<Environment> environments) {
        if (environments.isEmpty()) {
            throw new IllegalArgumentException("no environment to serve");
        }
        this.environments = List.copyOf(environments);
    }

    /** Every environment, the default one first. */
    public List<Environment> environments() {
        return environments;
    }

    /** The environment that is meant where none is named. */
    public Environment byDefault() {
        return environments.get(0);
    }

    /** The environment of that name. */
    public Optional<Environment> named(String name) {
        return environments.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The scenario that a reset asks for: `scenario_id` decides before `task_id` with `scenario_index`. */
    public Scenario choose(ResetRequest request) throws Refusal {
        List<Environment> among = environments;
        if (request.environment().isPresent()) {
            among = List.of(environment(request.environment().get()));
        }
        Optional<JsonNode> task = request.task();
        if (request.scenario().isPresent()) {
            Scenario scenario = scenario(request.scenario().get(), among, task);
            if (task.isPresent() && !spells(task.get(), scenario.task().id())) {
                throw refused(
                        "task_id",
                        task.get(),
                        "for scenario `" + scenario.id() + "`, leave it out or say `"
                                + scenario.task().id() + "`");
            }
            return scenario;
        }
        Task chosen = task.isPresent() ? task(task.get(), among) : defaultTask(among.get(0));
        return request.index().isPresent()
                ? at(request.index().get(), chosen)
                : chosen.scenarios().get(0);
    }

    private Environment environment(JsonNode name) throws Refusal {
        return environments.stream()
                .filter(each -> spells(name, each.name()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "env", name, "one of " + listed(environments.stream().map(Environment::name))));
    }

    private static Scenario scenario(JsonNode id, List<Environment> among, Optional<JsonNode> task) throws Refusal {
        List<Scenario> found = among.stream()
                .flatMap(each -> each.scenarios().stream())
                .filter(each -> spells(id, each.id()))
                .toList();
        if (found.isEmpty()) {
            throw refused(
                    "scenario_id",
                    id,
                    "one of "
                            + listed(among.stream()
                                    .flatMap(each -> each.scenarios().stream())
                                    .map(Scenario::id)));
        }
        return found.stream()
                .filter(each ->
                        task.isPresent() && spells(task.get(), each.task().id()))
                .findFirst()
                .orElse(found.get(0));
    }

    private static Task task(JsonNode id, List<Environment> among) throws Refusal {
        return among.stream()
                .flatMap(Catalogue::playable)
                .filter(each -> spells(id, each.id()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "task_id",
                        id,
                        "one of "
                                + listed(among.stream()
                                        .flatMap(Catalogue::playable)
                                        .map(Task::id))));
    }

    private static Task defaultTask(Environment environment) {
        return environment.scenarios().get(0).task();
    }

    private static Stream<Task> playable(Environment environment) {
        return environment.tasks().stream().filter(each -> !each.scenarios().isEmpty());
    }

    private static Scenario at(BigInteger index, Task task) throws Refusal {
        int count = task.scenarios().size();
        if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(count)) >= 0) {
            throw Refusal.because(
                    Reason.BAD_CHOICE,
                    "scenario_index " + Refusal.quoted(index.toString()) + " is out of range: task `" + task.id()
                            + "` has 0 to " + (count - 1));
        }
        return task.scenarios().get(index.intValueExact());
    }

    private static boolean spells(JsonNode value, String name) {
        return value.isString() && value.stringValue().equals(name);
    }

    private static Refusal refused(String field, JsonNode value, String right) {
        return Refusal.because(Reason.BAD_CHOICE, field + " " + Refusal.quoted(value) + " does not fit: " + right);
    }

    private static String listed(Stream<String> names) {
        return names.distinct().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
