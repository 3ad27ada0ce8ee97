package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.List;

/** Everything the sources declare, names bound; what does not bind is left out and reported. */
public record Model(
        List<SourceUnit> units,
        List<EnvironmentModel> environments,
        List<TopologyModel> topologies,
        List<ScenarioModel> scenarios,
        List<DrillModel> drills,
        List<Reference> references) {
    /** A model of files that could not be parsed: nothing is bound. */
    public static Model unresolved(List<SourceUnit> units) {
        return new Model(units, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
