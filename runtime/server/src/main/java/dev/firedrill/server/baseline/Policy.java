package dev.firedrill.server.baseline;

import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** A fixed way to play a task: a script for each of its scenarios, none for those that it leaves alone. */
record Policy(String name, Map<String, Script> scripts) implements Contender {
    Policy {
        scripts = Map.copyOf(scripts);
    }

    @Override
    public Player player(Scenario scenario, long seed) {
        return script(scenario).player(scenario);
    }

    /** The mean of what it is worth. */
    BigFraction worth(List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> script(scenario).worth(scenario))
                .reduce(BigFraction.ZERO, BigFraction::add)
                .divide(scenarios.size());
    }

    private Script script(Scenario scenario) {
        return scripts.getOrDefault(scenario.id(), Script.NOTHING);
    }
}
