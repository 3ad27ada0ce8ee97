package dev.firedrill.server.sessions;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import java.util.ArrayList;
import java.util.List;

/** A list of scenarios under a name, as trainers ask for them; their places count from 0. */
public record Split(String name, List<Scenario> scenarios) {
    private static final String ALL = "train";

    public Split {
        scenarios = List.copyOf(scenarios);
    }

    /** The splits of an environment: all its scenarios, then those of each task that has any. */
    public static List<Split> of(Environment environment) {
        var splits = new ArrayList<Split>();
        if (!environment.scenarios().isEmpty() && environment.task(ALL).isEmpty()) {
            splits.add(new Split(ALL, environment.scenarios()));
        }
        for (Task task : environment.tasks()) {
            if (!task.scenarios().isEmpty()) {
                splits.add(new Split(task.id(), task.scenarios()));
            }
        }
        return splits;
    }
}
