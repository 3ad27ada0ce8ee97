package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.syntax.Declaration;
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

    /** The same without the scenarios and drills of libraries. */
    public Model own() {
        return new Model(
                units,
                environments,
                topologies,
                scenarios.stream()
                        .filter(scenario -> !library(scenario.syntax()))
                        .toList(),
                drills.stream().filter(drill -> !library(drill.syntax())).toList(),
                references);
    }

    private static boolean library(Declaration declaration) {
        return declaration.span().file().library();
    }
}
