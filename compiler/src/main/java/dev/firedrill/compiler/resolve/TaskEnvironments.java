package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.syntax.Declaration;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.compiler.syntax.SourceUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the environment that a scenario is played in: the one it names, or the one that has its task. */
record TaskEnvironments(PackageIndex index, Map<Name, EnvironmentModel> environments, Names names) {
    Optional<EnvironmentModel> of(SourceUnit unit, Declaration.Scenario scenario) {
        Map<String, Declaration.Environment> visible = index.visible(unit, Declaration.Environment.class);
        if (scenario.environment().isPresent()) {
            Name name = scenario.environment().get();
            if (!visible.containsKey(name.value()) && !index.importsResolved(unit)) {
                return Optional.empty(); // the import is what is wrong
            }
            return index.find(unit, name, Symbol.ENVIRONMENT, Declaration.Environment.class)
                    .map(found -> environments.get(found.name()));
        }
        Name task = scenario.task();
        Collection<EnvironmentModel> candidates = visible.values().stream()
                .map(each -> environments.get(each.name()))
                .toList();
        List<EnvironmentModel> fitting = candidates.stream()
                .filter(environment -> environment.tasks().containsKey(task.value()))
                .toList();
        if (fitting.isEmpty() && !index.importsResolved(unit)) {
            return Optional.empty(); // the import is what is wrong
        }
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
}
