package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell;
import dev.firedrill.compiler.resolve.ScenarioModel.Cell.Origin;
import dev.firedrill.compiler.resolve.ScenarioModel.Status;
import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.IncidentMember;
import dev.firedrill.compiler.syntax.IncidentMember.EvidenceRow;
import dev.firedrill.compiler.syntax.Mark;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.Word;
import dev.firedrill.engine.rules.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out the evidence of a scenario: rows by service, then `otherwise`, then what follows from the topology. */
final class EvidenceResolver {
    private final EnvironmentModel environment;
    private final TopologyModel topology;
    private final Names names;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Span>> written = new HashMap<>();
    private boolean overriding = false;

    EvidenceResolver(EnvironmentModel environment, TopologyModel topology, Names names) {
        this.environment = environment;
        this.topology = topology;
        this.names = names;
    }

    /** One query's rows while they are collected. */
    private static final class Table {
        private final Map<String, Cell> rows = new LinkedHashMap<>();
        private Optional<EvidenceRow> otherwise = Optional.empty();
        private Optional<Span> fromTopology = Optional.empty();
    }

    /** The actions that evidence can be asked for with. */
    static Set<String> queries(EnvironmentModel environment) {
        return environment.actions().values().stream()
                .filter(action -> action.role() == Role.DIAGNOSTIC)
                .map(EnvironmentModel.Action::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Adds a table of the incident, or of the scenario, whose rows replace those of the incident. A table of the incident
     * for an action that only other environments have is left out, see {@link SharedMembers}.
     */
    void add(IncidentMember.Evidence evidence) {
        Name action = evidence.action();
        Set<String> queries = queries(environment);
        boolean mine = overriding || queries.contains(action.value());
        if (!mine || !names.known(action.span(), action.value(), Symbol.ACTION, queries)) {
            return;
        }
        Table table = tables.computeIfAbsent(action.value(), key -> new Table());
        if (evidence.fromTopology()) {
            table.fromTopology = Optional.of(evidence.span());
        }
        Map<String, Span> here = written.computeIfAbsent(action.value(), key -> new HashMap<>());
        evidence.rows().forEach(row -> add(row, table, here));
    }

    /** From here on a row may stand once more: it is the scenario's, and replaces that of the incident. */
    void startOverrides() {
        overriding = true;
        written.clear();
    }

    private void add(EvidenceRow row, Table table, Map<String, Span> here) {
        row.marks().forEach(this::checkNames);
        new RowReadings(names).check(row);
        if (row.otherwise()) {
            reportTwice(here.put("otherwise", row.span()), row.span(), "otherwise");
            table.otherwise = Optional.of(row);
        }
        for (Name service : row.services()) {
            if (names.known(service.span(), service.value(), Symbol.SERVICE, topology.knownServices())) {
                reportTwice(here.put(service.value(), service.span()), service.span(), service.value());
                table.rows.put(service.value(), cell(row, Origin.ROW));
            }
        }
    }

    private void reportTwice(@Nullable Span first, Span second, String service) {
        if (first != null) {
            names.diagnostics()
                    .report(DiagnosticCode.DUPLICATE_NAME, second, "row", service)
                    .label(first, "first here")
                    .help("keep one of the two");
        }
    }

    private void checkNames(Mark mark) {
        List<Name> services = mark instanceof Mark.Leads leads
                ? leads.services()
                : mark instanceof Mark.Clears clears ? clears.services() : List.of();
        services.forEach(name -> names.known(name.span(), name.value(), Symbol.SERVICE, topology.knownServices()));
        if (mark instanceof Mark.Proves proves) {
            proves.level()
                    .ifPresent(level -> names.known(level.span(), level.value(), Symbol.SEVERITY, environment.scale()));
        }
    }

    private static Cell cell(EvidenceRow row, Origin origin) {
        return new Cell(row.span(), origin, EvidenceText.of(row.content()), Optional.of(row.content()), row.marks());
    }

    /** Drops a row. */
    void drop(Name action, Word service) {
        Map<String, Cell> rows = Optional.ofNullable(tables.get(action.value()))
                .map(table -> table.rows)
                .orElseGet(Map::of);
        if (names.known(action.span(), action.value(), Symbol.ACTION, tables.keySet())
                && names.known(service.span(), service.value(), Symbol.SERVICE, rows.keySet())) {
            rows.remove(service.value());
        }
    }

    /** The finished tables, each with the cells of all known services that have one. */
    Map<String, Map<String, Cell>> tables(Map<String, Status> status) {
        Map<String, Map<String, Cell>> finished = new LinkedHashMap<>();
        tables.forEach((action, table) -> finished.put(action, finish(table, status)));
        return finished;
    }

    private Map<String, Cell> finish(Table table, Map<String, Status> status) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String service : topology.knownServices()) {
            Optional.ofNullable(table.rows.get(service))
                    .or(() -> table.fromTopology.map(span -> generated(span, service, status)))
                    .or(() -> table.otherwise.map(row -> cell(row, Origin.OTHERWISE)))
                    .ifPresent(cell -> cells.put(service, cell));
        }
        return cells;
    }

    private Cell generated(Span span, String service, Map<String, Status> status) {
        return new Cell(
                span,
                Origin.TOPOLOGY,
                EvidenceText.dependencies(service, topology, status),
                Optional.empty(),
                List.of());
    }
}
