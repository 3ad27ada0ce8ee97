package dev.firedrill.server;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import java.util.List;
import java.util.Set;

/** What no action may be called, because each is a tool: what OpenEnv's clients do to an environment themselves. */
final class ToolNames {
    private static final Set<String> RESERVED = Set.of("reset", "step", "state", "close");

    private ToolNames() {}

    /** The environments, if every action of theirs can be a tool. */
    static List<Environment> checked(List<Environment> environments) {
        for (Environment environment : environments) {
            for (Action action : environment.rules().actions()) {
                if (RESERVED.contains(action.name())) {
                    throw new StartFailure("environment `" + environment.name() + "` cannot be served: its action `"
                            + action.name() + "` has a name that OpenEnv keeps for itself; call it `" + action.name()
                            + "_service`, say");
                }
            }
        }
        return environments;
    }
}
