package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.ScenarioMember;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The written members that a scenario is made of. */
final class Members {
    private Members() {}

    /** The members of a type: those of the incident, then those that the scenario writes itself. */
    static <M extends IncidentMember> List<M> of(ScenarioModel scenario, Class<M> type) {
        return Stream.concat(
                        scenario.incident().members().stream()
                                .filter(type::isInstance)
                                .map(type::cast),
                        own(scenario.syntax(), type).stream())
                .toList();
    }

    /** The members of a type that a scenario writes itself. */
    static <M extends IncidentMember> List<M> own(Declaration.Scenario scenario, Class<M> type) {
        return scenario.members().stream()
                .filter(ScenarioMember.Override.class::isInstance)
                .map(member -> ((ScenarioMember.Override) member).member())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The scenarios of each incident, in the order of the model. */
    static Collection<List<ScenarioModel>> byIncident(Model model) {
        return grouped(model, scenario -> scenario.incident().name());
    }

    /** The scenarios on each topology, in the order of the model. */
    static Collection<List<ScenarioModel>> byTopology(Model model) {
        return grouped(model, scenario -> scenario.topology().syntax().name());
    }

    /** The names of the incidents of scenarios that could not be bound, which may use what no other scenario uses. */
    static Set<String> incidentsOfUnresolved(Model model) {
        Set<Name> resolved = model.scenarios().stream()
                .map(scenario -> scenario.syntax().name())
                .collect(Collectors.toSet());
        return model.units().stream()
                .flatMap(unit -> unit.declarations().stream())
                .filter(Declaration.Scenario.class::isInstance)
                .map(Declaration.Scenario.class::cast)
                .filter(scenario -> !resolved.contains(scenario.name()))
                .map(scenario -> scenario.incident().value())
                .collect(Collectors.toSet());
    }

    private static Collection<List<ScenarioModel>> grouped(Model model, Function<ScenarioModel, Name> key) {
        return model.scenarios().stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }
}
