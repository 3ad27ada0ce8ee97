package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.syntax.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at environments and scenarios as bundles will hold them, whatever their packages. */
record Uniqueness(Collection<EnvironmentModel> environments, Collection<ScenarioModel> scenarios, Names names) {
    void check() {
        checkScenarioLists();
        checkNames();
    }

    private void checkScenarioLists() {
        for (EnvironmentModel environment : environments) {
            for (EnvironmentModel.Task task : environment.tasks().values()) {
                if (!environment.declares(task.name())) {
                    continue;
                }
                List<String> known = scenarios.stream()
                        .filter(scenario -> scenario.environment() == environment && scenario.task() == task)
                        .map(ScenarioModel::name)
                        .toList();
                task.scenarios().forEach(name -> names.known(name.span(), name.value(), Symbol.SCENARIO, known));
            }
        }
    }

    /** Packages keep names apart, and bundles do not: there an environment has one name, and a scenario one in it. */
    private void checkNames() {
        Map<String, Name> seen = new HashMap<>();
        for (EnvironmentModel environment : environments) {
            reportTwice(seen, environment.name(), environment.syntax().name(), Symbol.ENVIRONMENT);
        }
        for (ScenarioModel scenario : scenarios) {
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
}
