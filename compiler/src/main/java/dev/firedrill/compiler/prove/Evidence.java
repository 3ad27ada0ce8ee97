package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceCell;
import dev.firedrill.engine.bundle.ScenarioRecord.EvidenceTable;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The evidence that the queries of a scenario's task bring, and where it leads.
 *
 * @param seen the services that something seen at reset points to
 * @param listed all services that are named at reset
 */
record Evidence(Set<String> seen, Set<String> listed, List<Cell> cells) {
    private static final String BETWEEN_TEXTS = " | ";

    /**
     * What one query brings.
     *
     * @param leads the services it leads to: those it is said to lead to, and those that its text names
     * @param pointed whether it is said to lead somewhere that its text does not name
     */
    record Cell(
            String action,
            String service,
            Set<String> leads,
            boolean pointed,
            boolean visible,
            Optional<String> proves,
            List<String> clears) {
        /** The query in words. */
        String shown() {
            return action + " " + service;
        }
    }

    /** What a scenario shows at reset and what it can be asked. */
    static Evidence of(Scenario scenario) {
        ScenarioRecord record = scenario.record();
        var sight = FirstSight.of(scenario);
        return new Evidence(
                named(record, String.join(BETWEEN_TEXTS, sight.telling())),
                named(record, String.join(BETWEEN_TEXTS, sight.texts())),
                record.evidence().stream()
                        .filter(table -> scenario.task().actions().contains(table.action()))
                        .flatMap(table -> cells(scenario, table))
                        .toList());
    }

    private static Stream<Cell> cells(Scenario scenario, EvidenceTable table) {
        return table.cells().stream().map(cell -> cell(scenario, table.action(), cell));
    }

    private static Cell cell(Scenario scenario, String action, EvidenceCell cell) {
        Set<String> named = cell.decoy() || cell.empty()
                ? Set.of()
                : named(scenario.record(), text(scenario, action, cell.service()));
        Set<String> leads = new LinkedHashSet<>(cell.leads());
        leads.addAll(named);
        leads.remove(cell.service());
        return new Cell(
                action,
                cell.service(),
                leads,
                !named.containsAll(cell.leads()),
                cell.visible(),
                cell.proves(),
                cell.clears());
    }

    private static String text(Scenario scenario, String action, String service) {
        var query = scenario.move(action, service).orElseThrow(() -> new AssertionError(action));
        return Position.start(scenario).told(query).reply();
    }

    /** What every offered query about a service says, by the query. */
    static Map<String, String> texts(Scenario scenario) {
        Map<String, String> texts = new LinkedHashMap<>();
        scenario.record().evidence().stream()
                .filter(table -> scenario.task().actions().contains(table.action()))
                .forEach(table -> table.cells()
                        .forEach(cell -> texts.put(
                                table.action() + " " + cell.service(),
                                text(scenario, table.action(), cell.service()))));
        return texts;
    }

    /** The known services that a text names, by name or alias; a word with hyphens is one word. */
    static Set<String> named(ScenarioRecord record, String text) {
        Set<String> named = new LinkedHashSet<>();
        for (Service service : record.services()) {
            if (Stream.concat(Stream.of(service.name()), service.aliases().stream())
                    .anyMatch(name -> names(text, name))) {
                named.add(service.name());
            }
        }
        return named;
    }

    private static boolean names(String text, String name) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    /** The same for somebody who goes through the list of services. */
    Evidence fromList() {
        return new Evidence(listed, listed, cells);
    }
}
