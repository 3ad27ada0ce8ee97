package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks the queries that are worth telling apart: where no rule looks at which service or action a query names, one that
 * asks about a new service stands for all such, one new query about a known service for all such, and one repeat.
 */
final class QueryChoice {
    private final Scenario scenario;
    private final Reads reads;
    private final Traits traits;
    private final Map<List<Object>, List<Query>> classes = new LinkedHashMap<>();
    private final boolean tracksAsked;

    /** A query and the cell that it asks for. */
    private record Query(Option option, String action, String service, int index) {}

    QueryChoice(Scenario scenario, Reads reads, List<Option> options) {
        this.scenario = scenario;
        this.reads = reads;
        this.traits = new Traits(scenario, reads);
        tracksAsked = reads.fact(Fact.SERVICES_QUERIED)
                || matters(StandardEvent.NEW_SERVICE)
                || matters(StandardEvent.NEW_QUERY)
                || matters(StandardEvent.REPEAT_QUERY);
        options.stream()
                .filter(option -> option.sort() == Sort.QUERY)
                .map(this::query)
                .forEach(query -> classes.computeIfAbsent(distinction(query), key -> new ArrayList<>())
                        .add(query));
    }

    private boolean matters(StandardEvent event) {
        return reads.pays(event.spelling())
                || reads.names(Operation.COUNT_EVENT).anyMatch(event.spelling()::equals);
    }

    private Query query(Option option) {
        String service =
                option.request().parameters().values().iterator().next().stringValue();
        List<String> services =
                scenario.record().services().stream().map(each -> each.name()).toList();
        return new Query(option, option.request().action(), service, services.indexOf(service));
    }

    /** What the rules can tell about a query besides whether it is new. */
    private List<Object> distinction(Query query) {
        List<Object> distinction = new ArrayList<>(traits.of(query.option().request()));
        if (matters(StandardEvent.EMPTY_QUERY)) {
            distinction.add(isEmpty(query));
        }
        return distinction;
    }

    private boolean isEmpty(Query query) {
        return scenario.record().evidence().stream()
                .filter(table -> table.action().equals(query.action()))
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.service().equals(query.service()))
                .anyMatch(EvidenceCell::empty);
    }

    /** Whether it matters what was asked before. */
    boolean tracksAsked() {
        return tracksAsked;
    }

    /** Whether counting services and cells that were asked for says as much as naming them. */
    boolean symmetric() {
        return classes.size() <= 1;
    }

    /** The queries to try in a position. */
    List<Option> at(Position position) {
        List<Option> chosen = new ArrayList<>();
        for (List<Query> alike : classes.values()) {
            if (!tracksAsked) {
                chosen.add(alike.get(0).option());
            } else if (symmetric()) {
                representatives(alike, position, chosen);
            } else {
                alike.forEach(query -> chosen.add(query.option()));
            }
        }
        return chosen;
    }

    private static void representatives(List<Query> alike, Position position, List<Option> chosen) {
        var servicesAsked = position.servicesAsked();
        boolean newService = false;
        boolean newQuery = false;
        boolean repeat = false;
        for (Query query : alike) {
            boolean asked = position.asked(query.action(), query.service());
            boolean met = servicesAsked.get(query.index());
            if (asked && !repeat || !asked && met && !newQuery || !met && !newService) {
                chosen.add(query.option());
                repeat |= asked;
                newQuery |= !asked && met;
                newService |= !met;
            }
        }
    }
}
