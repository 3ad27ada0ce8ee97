package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Diagnostics;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Binds names across files and packages. */
public final class Resolver {
    private final Names names;
    private final List<SourceUnit> units;
    private final PackageIndex index;
    private final Map<Name, EnvironmentModel> environments = new LinkedHashMap<>();
    private final Map<Name, TopologyModel> topologies = new LinkedHashMap<>();
    private final Map<Name, ScenarioModel> scenarios = new LinkedHashMap<>();
    private final List<DrillModel> drills = new ArrayList<>();

    private Resolver(List<SourceUnit> units, Diagnostics diagnostics) {
        this.names = new Names(diagnostics);
        this.units = units;
        this.index = new PackageIndex(units, names);
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
        checkScenarioLists();
        checkUnique();
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
                EnvironmentResolver.resolve(chain(environment), PackageIndex.packageOf(unit), names));
    }

    /** The environments that this one is made of, itself the last. */
    private List<Declaration.Environment> chain(Declaration.Environment environment) {
        List<Declaration.Environment> chain = new ArrayList<>(List.of(environment));
        Optional<Name> parent = environment.parent();
        while (parent.isPresent()) {
            Name name = parent.get();
            Optional<Declaration.Environment> found = names.find(
                    name.span(),
                    name.value(),
                    Symbol.ENVIRONMENT,
                    index.visible(unitOf(chain.get(0)), Declaration.Environment.class));
            if (found.filter(chain::contains).isPresent()) {
                reportCycle(name, found.get(), chain);
                return chain;
            }
            found.ifPresent(next -> chain.add(0, next));
            parent = found.flatMap(Declaration.Environment::parent);
        }
        return chain;
    }

    /** Each circle is reported once, by the first of its environments; those that only lead into it are not to blame. */
    private void reportCycle(Name closing, Declaration.Environment found, List<Declaration.Environment> chain) {
        Declaration.Environment last = chain.get(chain.size() - 1);
        boolean first = units.stream()
                .flatMap(unit -> unit.declarations().stream())
                .filter(chain::contains)
                .findFirst()
                .filter(last::equals)
                .isPresent();
        if (found == last && first) {
            String cycle = chain.stream().map(each -> each.name().value()).collect(Collectors.joining(" <- "));
            names.diagnostics()
                    .report(
                            DiagnosticCode.CYCLIC_EXTENDS,
                            closing.span(),
                            found.name().value() + " <- " + cycle)
                    .help("let one of them stand alone");
        }
    }

    private SourceUnit unitOf(Declaration declaration) {
        return units.stream()
                .filter(unit -> unit.span().file() == declaration.span().file())
                .findFirst()
                .orElseThrow();
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
        incident.topology()
                .ifPresent(name -> names.find(
                        name.span(), name.value(), Symbol.TOPOLOGY, index.visible(unit, Declaration.Topology.class)));
    }

    private void resolveScenario(SourceUnit unit, Declaration.Scenario scenario) {
        Name incidentName = scenario.incident();
        Optional<Declaration.Incident> incident = names.find(
                incidentName.span(),
                incidentName.value(),
                Symbol.INCIDENT,
                index.visible(unit, Declaration.Incident.class));
        Optional<EnvironmentModel> environment = environmentOf(unit, scenario);
        Optional<TopologyModel> topology = incident.flatMap(found -> found.topology()
                .map(name ->
                        index.visible(unitOf(found), Declaration.Topology.class).get(name.value()))
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

    private Optional<EnvironmentModel> environmentOf(SourceUnit unit, Declaration.Scenario scenario) {
        Map<String, Declaration.Environment> visible = index.visible(unit, Declaration.Environment.class);
        if (scenario.environment().isPresent()) {
            Name name = scenario.environment().get();
            return names.find(name.span(), name.value(), Symbol.ENVIRONMENT, visible)
                    .map(found -> environments.get(found.name()));
        }
        Name task = scenario.task();
        Collection<EnvironmentModel> candidates = visible.values().stream()
                .map(each -> environments.get(each.name()))
                .toList();
        List<EnvironmentModel> fitting = candidates.stream()
                .filter(environment -> environment.tasks().containsKey(task.value()))
                .toList();
        if (fitting.isEmpty()) {
            List<String> tasks = candidates.stream()
                    .flatMap(environment -> environment.tasks().keySet().stream())
                    .toList();
            names.reportUnknown(task.span(), task.value(), Symbol.TASK, tasks);
            return Optional.empty();
        }
        List<EnvironmentModel> declaring = fitting.stream()
                .filter(environment -> environment.declares(task.value()))
                .toList();
        if (declaring.size() == 1) {
            return Optional.of(declaring.get(0));
        }
        if (fitting.size() > 1) {
            String all = fitting.stream().map(EnvironmentModel::name).sorted().collect(Collectors.joining(" or "));
            names.diagnostics()
                    .report(DiagnosticCode.AMBIGUOUS_NAME, task.span(), task.value(), "the task of " + all)
                    .help("write `as " + fitting.get(0).name() + "." + task.value() + "`");
            return Optional.empty();
        }
        return Optional.of(fitting.get(0));
    }

    private void checkScenarioLists() {
        for (EnvironmentModel environment : environments.values()) {
            for (EnvironmentModel.Task task : environment.tasks().values()) {
                if (!environment.declares(task.name())) {
                    continue;
                }
                List<String> known = scenarios.values().stream()
                        .filter(scenario -> scenario.environment() == environment && scenario.task() == task)
                        .map(ScenarioModel::name)
                        .toList();
                task.scenarios().forEach(name -> names.known(name.span(), name.value(), Symbol.SCENARIO, known));
            }
        }
    }

    /** Packages keep names apart, and bundles do not: there an environment has one name, and a scenario one in it. */
    private void checkUnique() {
        Map<String, Name> seen = new HashMap<>();
        for (EnvironmentModel environment : environments.values()) {
            reportTwice(seen, environment.name(), environment.syntax().name(), Symbol.ENVIRONMENT);
        }
        for (ScenarioModel scenario : scenarios.values()) {
            String key = scenario.environment().name() + " " + scenario.name();
            reportTwice(seen, key, scenario.syntax().name(), Symbol.SCENARIO);
        }
    }

    private void reportTwice(Map<String, Name> seen, String key, Name name, Symbol symbol) {
        Name first = seen.putIfAbsent(key, name);
        if (first != null) {
            names.diagnostics()
                    .report(DiagnosticCode.DUPLICATE_NAME, name.span(), symbol.description(), name.value())
                    .label(first.span(), "first here")
                    .help("give one of them another name, also where they are of different packages");
        }
    }

    private void resolveDrill(SourceUnit unit, Declaration.Drill drill) {
        Map<String, Declaration.Scenario> visible = index.visible(unit, Declaration.Scenario.class);
        for (Name name : drill.scenarios()) {
            names.find(name.span(), name.value(), Symbol.SCENARIO, visible)
                    .flatMap(scenario -> Optional.ofNullable(scenarios.get(scenario.name())))
                    .ifPresent(scenario -> drills.add(DrillResolver.resolve(drill, scenario, names)));
        }
    }
}
