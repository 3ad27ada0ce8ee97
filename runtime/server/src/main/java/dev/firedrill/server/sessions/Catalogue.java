package dev.firedrill.server.sessions;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Optional;

/** The environments on offer; the first is the default one, and wins where two use a name. */
public final class Catalogue {
    private final List<Environment> environments;
    private final Tally tally;

    /** A catalogue whose episodes are counted in the tally. */
    public Catalogue(List<Environment> environments, Tally tally) {
        if (environments.isEmpty()) {
            throw new IllegalArgumentException("no environment to serve");
        }
        this.environments = List.copyOf(environments);
        this.tally = tally;
    }

    /** Every environment, the default one first. */
    public List<Environment> environments() {
        return environments;
    }

    /** Where its episodes are counted. */
    Tally tally() {
        return tally;
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

    /** The scenario that a reset asks for. */
    public Scenario choose(ResetRequest request) throws Refusal {
        return new ScenarioChoice(environments, request).made();
    }
}
