package dev.firedrill.compiler.python;

import dev.firedrill.engine.text.Names;

/**
 * What an environment is called in Python. OpenEnv finds a package by these conventions: `cloud-incident` is the module
 * `cloud_incident_env` of the distribution `openenv-cloud_incident_env`, with the client `CloudIncidentEnv`.
 *
 * @param environment its name in the language
 */
public record PythonNaming(String environment) {
    /** The module, which is what the folder of the package should be called. */
    public String module() {
        return PythonNames.module(environment) + "_env";
    }

    /** What `pip` knows it as. */
    public String distribution() {
        return "openenv-" + module();
    }

    /** The class of the client. */
    public String client() {
        return prefix() + "Env";
    }

    /** The class of an action. */
    public String action() {
        return prefix() + "Action";
    }

    /** The class of an observation. */
    public String observation() {
        return prefix() + "Observation";
    }

    String state() {
        return prefix() + "State";
    }

    private String prefix() {
        return Names.ofClass(environment);
    }
}
