package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import java.util.Optional;

/** Hears what is played while it is played. */
public interface Listener {
    /** One that does not listen. */
    Listener NOBODY = new Listener() {
        @Override
        public void begins(Scenario scenario, String player) {}

        @Override
        public void stepped(ActionRequest action, double reward, boolean done, Optional<String> error) {}

        @Override
        public void ends(boolean passed, double score, Optional<String> problem) {}
    };

    /** An episode begins. */
    void begins(Scenario scenario, String player);

    /** A step was taken; `error` is why it had no effect. */
    void stepped(ActionRequest action, double reward, boolean done, Optional<String> error);

    /** The episode ended, or was given up. */
    void ends(boolean passed, double score, Optional<String> problem);
}
