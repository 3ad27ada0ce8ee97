package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.Name;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks at what an incident says for one of the environments that it is played in, and the others do not know: tables of
 * evidence, fields of the truth, and events with a reply. One of them must.
 *
 * @param open the incidents of scenarios that could not be bound, which may be played in any of the environments
 */
record SharedMembers(
        Collection<ScenarioModel> scenarios, Collection<EnvironmentModel> environments, Set<Name> open, Names names) {
    void check() {
        Map<Declaration.Incident, List<ScenarioModel>> byIncident = scenarios.stream()
                .collect(Collectors.groupingBy(ScenarioModel::incident, LinkedHashMap::new, Collectors.toList()));
        byIncident.forEach((incident, played) -> check(
                incident,
                open.contains(incident.name())
                        ? environments
                        : played.stream().map(ScenarioModel::environment).toList()));
    }

    private void check(Declaration.Incident incident, Collection<EnvironmentModel> played) {
        Set<String> queries = union(played, EvidenceResolver::queries);
        Set<String> fields =
                union(played, environment -> environment.truthFields().keySet());
        Set<String> events = union(played, EnvironmentModel::eventNames);
        for (IncidentMember member : incident.members()) {
            if (member instanceof IncidentMember.Evidence evidence) {
                known(evidence.action(), Symbol.ACTION, queries);
            } else if (member instanceof IncidentMember.Truth truth) {
                known(truth.field(), Symbol.TRUTH_FIELD, fields);
            } else if (member instanceof IncidentMember.Reply reply) {
                known(reply.event(), Symbol.EVENT, events);
            }
        }
    }

    private void known(Name name, Symbol symbol, Set<String> declared) {
        names.known(name.span(), name.value(), symbol, declared);
    }

    private static Set<String> union(
            Collection<EnvironmentModel> environments, Function<EnvironmentModel, Set<String>> known) {
        return environments.stream()
                .distinct()
                .flatMap(environment -> known.apply(environment).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
