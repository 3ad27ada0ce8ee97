package dev.firedrill.server.sessions;

import dev.firedrill.engine.Environment;
import java.util.List;
import java.util.Optional;

/** The environments on offer; the first is the default one, and wins where two use a name. */
public final class Catalogue {
    private final List<Environment> environments;
    private final Recorder recorder;

    /** A catalogue whose episodes the recorder is told of. */
    public Catalogue(List<Environment> environments, Recorder recorder) {
        if (environments.isEmpty()) {
            throw new IllegalArgumentException("no environment to serve");
        }
        this.environments = List.copyOf(environments);
        this.recorder = recorder;
        recorder.serving(this.environments);
    }

    /** Every environment, the default one first. */
    public List<Environment> environments() {
        return environments;
    }

    /** The environment that is meant where none is named. */
    public Environment byDefault() {
        return environments.get(0);
    }

    /** The environment of that name, in capitals or not. */
    public Optional<Environment> named(String name) {
        return environments.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What a reset asks for. */
    public Start choose(ResetRequest request) throws Refusal {
        return new Start(new ScenarioChoice(environments, request).made(), request.seed(), recorder);
    }

    /** What is played where nothing is asked for. */
    Start first() {
        return new Start(byDefault().scenarios().get(0), Optional.empty(), recorder);
    }
}
