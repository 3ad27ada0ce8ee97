package dev.firedrill.engine;

/** Brings a compiled environment to programs that look for one with {@link java.util.ServiceLoader}. */
public interface EnvironmentProvider {
    /** The environment, the same one at every call. */
    Environment environment();
}
