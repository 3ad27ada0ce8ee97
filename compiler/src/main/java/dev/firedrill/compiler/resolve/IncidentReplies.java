package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember.Reply;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up the events that incidents reply to: one of the environments that play an incident has to know them. */
record IncidentReplies(List<SourceUnit> units, Map<Name, ScenarioModel> scenarios, Names names) {
    void check(Declaration.Incident incident) {
        Set<String> events = scenarios.values().stream()
                .filter(scenario -> scenario.incident() == incident)
                .flatMap(scenario -> scenario.environment().eventNames().stream())
                .collect(Collectors.toSet());
        if (events.isEmpty() || isPlayedElsewhere(incident)) {
            return;
        }
        incident.members().stream()
                .filter(Reply.class::isInstance)
                .map(member -> ((Reply) member).event())
                .forEach(event -> names.known(event.span(), event.value(), Symbol.EVENT, events));
    }

    /** Whether a scenario of the incident did not bind, and may be played in an environment that has other events. */
    private boolean isPlayedElsewhere(Declaration.Incident incident) {
        return units.stream()
                .flatMap(unit -> unit.declarations().stream())
                .filter(Declaration.Scenario.class::isInstance)
                .map(Declaration.Scenario.class::cast)
                .anyMatch(scenario ->
                        scenario.incident().value().equals(incident.name().value())
                                && !scenarios.containsKey(scenario.name()));
    }
}
