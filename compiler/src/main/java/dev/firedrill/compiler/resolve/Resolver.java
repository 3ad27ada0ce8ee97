package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds names across files and packages. */
public final class Resolver {
    private final Names names;
    private final List<SourceUnit> units;
    private final PackageIndex index;
    private final EnvironmentChains chains;
    private final TaskEnvironments taskEnvironments;
    private final Map<Name, EnvironmentModel> environments = new LinkedHashMap<>();
    private final Map<Name, TopologyModel> topologies = new LinkedHashMap<>();
    private final Map<Name, ScenarioModel> scenarios = new LinkedHashMap<>();
    private final List<DrillModel> drills = new ArrayList<>();

    private Resolver(List<SourceUnit> units, Diagnostics diagnostics) {
        this.names = new Names(diagnostics);
        this.units = units;
        this.index = new PackageIndex(units, names);
        this.chains = new EnvironmentChains(index, names);
        this.taskEnvironments = new TaskEnvironments(index, environments, names);
    }

    /** The model of the files; what does not bind is reported and left out. */
    public static Model resolve(List<SourceUnit> units, Diagnostics diagnostics) {
        return new Resolver(units, diagnostics).model();
    }

    private Model model() {
        each(Declaration.Environment.class, this::resolveEnvironment);
        var topologyResolver = new TopologyResolver(names);
        each(
                Declaration.Topology.class,
                (unit, topology) -> topologies.put(topology.name(), topologyResolver.topology(topology)));
        each(Declaration.Incident.class, this::checkTopology);
        each(Declaration.Scenario.class, this::resolveScenario);
        new SharedMembers(scenarios.values(), environments.values(), openIncidents(), names).check();
        new Uniqueness(environments.values(), scenarios.values(), names).check();
        each(Declaration.Drill.class, this::resolveDrill);
        Acceptances.bind(units, names);
        return new Model(
                units,
                List.copyOf(environments.values()),
                List.copyOf(topologies.values()),
                List.copyOf(scenarios.values()),
                drills,
                names.references());
    }

    private interface Visit<D> {
        void visit(SourceUnit unit, D declaration);
    }

    private <D extends Declaration> void each(Class<D> type, Visit<D> visit) {
        for (SourceUnit unit : units) {
            index.declared(PackageIndex.packageOf(unit), type);
            for (Declaration declaration : unit.declarations()) {
                if (type.isInstance(declaration)) {
                    visit.visit(unit, type.cast(declaration));
                }
            }
        }
    }

    private void resolveEnvironment(SourceUnit unit, Declaration.Environment environment) {
        environments.put(
                environment.name(),
                EnvironmentResolver.resolve(chains.chain(environment), PackageIndex.packageOf(unit), names));
    }

    private void checkTopology(SourceUnit unit, Declaration.Incident incident) {
        if (incident.topology().isEmpty()) {
            names.diagnostics()
                    .report(
                            DiagnosticCode.MISSING_MEMBER,
                            incident.name().span(),
                            "the incident `" + incident.name().value() + "`",
                            "a topology")
                    .help("write `incident " + incident.name().value() + " on TOPOLOGY ...`");
        }
        incident.topology().ifPresent(name -> index.find(unit, name, Symbol.TOPOLOGY, Declaration.Topology.class));
    }

    private void resolveScenario(SourceUnit unit, Declaration.Scenario scenario) {
        Optional<Declaration.Incident> incident =
                index.find(unit, scenario.incident(), Symbol.INCIDENT, Declaration.Incident.class);
        Optional<EnvironmentModel> environment = taskEnvironments.of(unit, scenario);
        Optional<TopologyModel> topology = incident.flatMap(found -> found.topology()
                .map(name -> index.visible(index.unitOf(found), Declaration.Topology.class)
                        .get(name.value()))
                .map(declared -> topologies.get(declared.name())));
        if (incident.isEmpty() || environment.isEmpty() || topology.isEmpty()) {
            return;
        }
        names.find(
                        scenario.task().span(),
                        scenario.task().value(),
                        Symbol.TASK,
                        environment.get().tasks())
                .ifPresent(task -> scenarios.put(
                        scenario.name(),
                        ScenarioResolver.resolve(
                                scenario, incident.get(), environment.get(), task, topology.get(), names)));
    }

    /** The incidents of scenarios that could not be bound. */
    private Set<Name> openIncidents() {
        Set<Name> open = new HashSet<>();
        each(Declaration.Scenario.class, (unit, scenario) -> {
            if (!scenarios.containsKey(scenario.name())) {
                Optional.ofNullable(index.visible(unit, Declaration.Incident.class)
                                .get(scenario.incident().value()))
                        .ifPresent(incident -> open.add(incident.name()));
            }
        });
        return open;
    }

    private void resolveDrill(SourceUnit unit, Declaration.Drill drill) {
        for (Name name : drill.scenarios()) {
            index.find(unit, name, Symbol.SCENARIO, Declaration.Scenario.class)
                    .flatMap(scenario -> Optional.ofNullable(scenarios.get(scenario.name())))
                    .ifPresent(scenario -> drills.add(DrillResolver.resolve(drill, scenario, names)));
        }
    }
}
