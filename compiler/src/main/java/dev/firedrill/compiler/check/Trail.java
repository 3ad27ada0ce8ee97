package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.compiler.resolve.Leads;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Word;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The services that one comes upon in a scenario by following leads from what is seen at the start. */
final class Trail {
    private Trail() {}

    /** Every service that some chain of leads reaches. */
    static Set<String> reached(ScenarioModel scenario) {
        List<Action> queries = Queries.offered(scenario);
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        seen(scenario).filter(reached::add).forEach(next::add);
        while (!next.isEmpty()) {
            String service = next.remove();
            for (Action query : queries) {
                Cell cell = Queries.cells(scenario, query).get(service);
                if (cell != null) {
                    leads(scenario, service, cell).filter(reached::add).forEach(next::add);
                }
            }
        }
        return reached;
    }

    /** The services that are seen at reset: named by an alert, by a text, by a log line, or by visible evidence. */
    static Stream<String> seen(ScenarioModel scenario) {
        Stream<String> texts = StartTexts.of(scenario).stream()
                .map(StartTexts.Shown::text)
                .flatMap(text -> Leads.named(scenario.topology(), text.value()));
        return Stream.of(named(scenario), texts, logged(scenario), visible(scenario))
                .flatMap(names -> names);
    }

    private static Stream<String> logged(ScenarioModel scenario) {
        return scenario.log().stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.service().value()),
                        Leads.named(scenario.topology(), line.text().value())));
    }

    private static Stream<String> named(ScenarioModel scenario) {
        List<String> known = scenario.topology().knownServices();
        return scenario.alerts().stream()
                .flatMap(alert -> alert.fields().values().stream())
                .flatMap(entry -> entry.values().stream())
                .flatMap(value -> value.word().stream())
                .filter(Name.class::isInstance)
                .map(Word::value)
                .filter(known::contains);
    }

    private static Stream<String> visible(ScenarioModel scenario) {
        return scenario.evidence().values().stream()
                .flatMap(table -> table.entrySet().stream())
                .flatMap(entry -> visible(scenario, entry.getKey(), entry.getValue()));
    }

    private static Stream<String> visible(ScenarioModel scenario, String service, Cell cell) {
        if (cell.visible()) {
            return Stream.concat(Stream.of(service), leads(scenario, service, cell));
        }
        return cell.visibleFigures() ? Stream.of(service) : Stream.empty();
    }

    /** Where a cell leads; one that follows from the topology leads along the edges. */
    private static Stream<String> leads(ScenarioModel scenario, String service, Cell cell) {
        List<String> known = scenario.topology().knownServices();
        return cell.origin() == Cell.Origin.TOPOLOGY
                ? scenario.topology().from(service).stream()
                        .map(edge -> edge.to().value())
                        .filter(known::contains)
                : Leads.of(scenario, service, cell).stream();
    }

    /** The services that the scenario says anything about: that it names, or has a row of evidence for. */
    static Set<String> mentioned(ScenarioModel scenario) {
        Set<String> mentioned = new HashSet<>();
        seen(scenario).forEach(mentioned::add);
        for (Map<String, Cell> table : scenario.evidence().values()) {
            table.forEach((service, cell) -> {
                if (cell.origin() == Cell.Origin.ROW) {
                    mentioned.add(service);
                }
                others(scenario, cell).filter(other -> !other.equals(service)).forEach(mentioned::add);
            });
        }
        return mentioned;
    }

    private static Stream<String> others(ScenarioModel scenario, Cell cell) {
        return Stream.concat(
                Leads.named(scenario.topology(), cell.text()),
                cell.marks(Mark.Leads.class).stream()
                        .flatMap(mark -> mark.services().stream())
                        .map(Name::value));
    }
}
