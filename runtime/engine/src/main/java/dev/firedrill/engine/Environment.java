package dev.firedrill.engine;

import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.EnvironmentRules;
import java.util.List;
import java.util.Optional;

/** A bundle compiled to tables: immutable, safe to share between threads. */
public final class Environment {
    private Environment() {}

    /** Checks every reference, type and limit of the bundle and compiles it. */
    public static Environment of(Bundle bundle) throws BundleException {
        throw new BundleException("", "not there yet: " + bundle.format());
    }

    /** The rules as the bundle holds them. */
    public EnvironmentRules rules() {
        throw new UnsupportedOperationException();
    }

    /** The environment's name. */
    public String name() {
        return rules().name();
    }

    /** The tasks as declared. */
    public List<Task> tasks() {
        throw new UnsupportedOperationException();
    }

    /** The task of that name. */
    public Optional<Task> task(String id) {
        throw new UnsupportedOperationException();
    }

    /** Every scenario, by task; the first is the default one. */
    public List<Scenario> scenarios() {
        throw new UnsupportedOperationException();
    }

    /** The scenario of that name. */
    public Optional<Scenario> scenario(String id) {
        throw new UnsupportedOperationException();
    }

    /** Reads actions in the environment's wire form. */
    public ActionDecoder decoder() {
        throw new UnsupportedOperationException();
    }
}
