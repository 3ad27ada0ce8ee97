package dev.firedrill.server;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import java.util.List;

/** Refuses environments whose actions cannot all be tools. */
final class ToolNames {
    private ToolNames() {}

    /** The environments, if every action of theirs can be a tool. */
    static List<Environment> checked(List<Environment> environments) {
        for (Environment environment : environments) {
            for (Action action : environment.rules().actions()) {
                if (Action.RESERVED_NAMES.contains(action.name())) {
                    throw new StartFailure("environment `" + environment.name() + "` cannot be served: its action `"
                            + action.name() + "` has a name that OpenEnv keeps for itself; call it `" + action.name()
                            + "_service`, say");
                }
            }
        }
        return environments;
    }
}
