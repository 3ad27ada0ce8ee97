package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules;
import java.util.List;

/** A task of an environment: what is offered, what it pays, how it is graded. */
public final class Task {
    private Task() {}

    /** The task as the bundle holds it. */
    public EnvironmentRules.Task rules() {
        throw new UnsupportedOperationException();
    }

    /** The task's name. */
    public String id() {
        return rules().id();
    }

    /** The names of the actions it offers, in the order of `allow`, categories written out. */
    public List<String> actions() {
        throw new UnsupportedOperationException();
    }

    /** Its scenarios; their order is `scenario_index`, from 0. */
    public List<Scenario> scenarios() {
        throw new UnsupportedOperationException();
    }
}
