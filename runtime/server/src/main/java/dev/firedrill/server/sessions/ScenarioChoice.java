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

/**
 * Finds the scenario that a reset asks for. `scenario_id` decides before `scenario_index`, which counts in the task, and
 * that before `index`, which counts in the split. What was named beside it has to agree.
 */
record ScenarioChoice(List<Environment> environments, ResetRequest request) {
    Scenario made() throws Refusal {
        List<Environment> among = environments;
        if (request.environment().isPresent()) {
            among = List.of(environment(request.environment().get()));
        }
        if (request.scenario().isPresent()) {
            Scenario scenario = scenario(request.scenario().get(), among);
            checkTask(scenario);
            return checkSplit(scenario);
        }
        if (request.task().isEmpty()) {
            return made(playable(among), Optional.empty());
        }
        Task task = task(request.task().get(), among);
        return made(List.of(task.scenarios().get(0).environment()), Optional.of(listed(task)));
    }

    private Scenario made(List<Environment> among, Optional<Split> task) throws Refusal {
        Optional<Split> split = split(among);
        if (request.index().isEmpty() && request.place().isPresent()) {
            Split counted =
                    split.or(() -> task).orElseGet(() -> Split.of(among.get(0)).get(0));
            Scenario scenario = at(request.place().get(), counted);
            checkTask(scenario);
            return scenario;
        }
        Split counted = task.isPresent() ? task.get() : split.orElseGet(() -> defaultTask(among.get(0)));
        return checkSplit(
                request.index().isPresent()
                        ? at("scenario_index", request.index().get(), counted)
                        : counted.scenarios().get(0));
    }

    /** Those that have scenarios. */
    private static List<Environment> playable(List<Environment> among) throws Refusal {
        List<Environment> playable =
                among.stream().filter(each -> !each.scenarios().isEmpty()).toList();
        if (playable.isEmpty()) {
            throw Refusal.because(
                    Reason.BAD_CHOICE, "no scenario in " + listed(among.stream().map(Environment::name)));
        }
        return playable;
    }

    private static Split defaultTask(Environment environment) {
        return listed(environment.scenarios().get(0).task());
    }

    private static Split listed(Task task) {
        return new Split(task.id(), task.scenarios());
    }

    private void checkTask(Scenario scenario) throws Refusal {
        Optional<JsonNode> task = request.task();
        if (task.isPresent() && !spells(task.get(), scenario.task().id())) {
            throw refused(
                    "task_id",
                    task.get(),
                    "for scenario `" + scenario.id() + "`, leave it out or say `"
                            + scenario.task().id() + "`");
        }
    }

    private Scenario checkSplit(Scenario scenario) throws Refusal {
        if (request.split().isEmpty()) {
            return scenario;
        }
        JsonNode named = request.split().get();
        List<Split> holding = Split.of(scenario.environment()).stream()
                .filter(split -> split.scenarios().contains(scenario))
                .toList();
        if (holding.stream().noneMatch(split -> spells(named, split.name()))) {
            throw refused(
                    "split",
                    named,
                    "for scenario `" + scenario.id() + "`, leave it out or say one of "
                            + listed(holding.stream().map(Split::name)));
        }
        return scenario;
    }

    private Environment environment(JsonNode name) throws Refusal {
        return environments.stream()
                .filter(each -> spells(name, each.name()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "env", name, "one of " + listed(environments.stream().map(Environment::name))));
    }

    private Scenario scenario(JsonNode id, List<Environment> among) throws Refusal {
        Optional<JsonNode> task = request.task();
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
                .flatMap(ScenarioChoice::playable)
                .filter(each -> spells(id, each.id()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "task_id",
                        id,
                        "one of "
                                + listed(among.stream()
                                        .flatMap(ScenarioChoice::playable)
                                        .map(Task::id))));
    }

    private Optional<Split> split(List<Environment> among) throws Refusal {
        if (request.split().isEmpty()) {
            return Optional.empty();
        }
        JsonNode name = request.split().get();
        List<Split> splits =
                among.stream().flatMap(each -> Split.of(each).stream()).toList();
        Optional<Split> found =
                splits.stream().filter(each -> spells(name, each.name())).findFirst();
        if (found.isEmpty()) {
            throw refused("split", name, "one of " + listed(splits.stream().map(Split::name)));
        }
        return found;
    }

    private static Stream<Task> playable(Environment environment) {
        return environment.tasks().stream().filter(each -> !each.scenarios().isEmpty());
    }

    private static Scenario at(JsonNode place, Split split) throws Refusal {
        BigInteger index = WholeNumbers.spelledBy(place)
                .orElseThrow(() -> refused(
                        "index",
                        place,
                        "a whole number from 0 to " + (split.scenarios().size() - 1)));
        return at("index", index, split);
    }

    private static Scenario at(String field, BigInteger index, Split list) throws Refusal {
        int count = list.scenarios().size();
        if (index.signum() < 0 || index.compareTo(BigInteger.valueOf(count)) >= 0) {
            throw Refusal.because(
                    Reason.BAD_CHOICE,
                    field + " " + Refusal.quoted(index.toString()) + " is out of range: `" + list.name()
                            + "` has 0 to "
                            + (count - 1));
        }
        return list.scenarios().get(index.intValueExact());
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
