package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scenarios on offer, and the choice of one. */
public final class Lobby {
    private final List<Environment> environments;
    private final List<Scenario> scenarios;

    public Lobby(List<Environment> environments) {
        this.environments = List.copyOf(environments);
        this.scenarios =
                environments.stream().flatMap(each -> each.scenarios().stream()).toList();
        if (scenarios.isEmpty()) {
            throw Problem.finding("there is no scenario in the sources, so there is nothing to play");
        }
    }

    /** The scenario of that name, whatever its case. */
    public Scenario named(String name) {
        return scenarios.stream()
                .filter(scenario -> scenario.id().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "scenario", name, scenarios.stream().map(Scenario::id).toList()));
    }

    /** The scenario at that place of a task; without a task, of the first one. */
    public Scenario at(Optional<String> task, int index) {
        List<Scenario> members =
                task.map(this::task).orElse(scenarios.get(0).task()).scenarios();
        if (index < 0 || index >= members.size()) {
            throw Problem.usage("--index " + index + " is out of range: task `"
                    + members.get(0).task().id() + "` has 0 to " + (members.size() - 1));
        }
        return members.get(index);
    }

    /** Lists the scenarios of a task, or all. */
    public void list(Optional<String> task, PrintWriter out, Style style) {
        List<Task> tasks = task.map(name -> List.of(task(name))).orElse(playable());
        int width =
                scenarios.stream().mapToInt(each -> each.id().length()).max().orElseThrow();
        for (Task each : tasks) {
            out.println(style.strong(each.id())
                    + Words.after("  ", each.rules().title(), "")
                    + Words.after(", ", each.rules().difficulty(), ""));
            for (Scenario scenario : each.scenarios()) {
                String name = String.format(Locale.ROOT, "%-" + width + "s", scenario.id());
                out.println(Words.wrap(
                        "  " + scenario.index() + "  " + name + "  ",
                        scenario.record().title()));
            }
            out.println();
        }
        out.println("firedrill play " + tasks.get(0).scenarios().get(0).id() + "  plays one");
    }

    private Task task(String name) {
        return playable().stream()
                .filter(task -> task.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        unknown("task", name, playable().stream().map(Task::id).toList()));
    }

    private List<Task> playable() {
        return environments.stream()
                .flatMap(each -> each.tasks().stream())
                .filter(task -> !task.scenarios().isEmpty())
                .toList();
    }

    private static Problem unknown(String what, String name, List<String> known) {
        return Problem.usage("no " + what + " is called `" + name + "`"
                + Nearest.of(name, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("; there are " + known.stream().distinct().collect(Collectors.joining(", "))));
    }
}
