package dev.firedrill.compiler.emit;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.compiler.resolve.ScenarioModel;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.compiler.syntax.Name;
import dev.firedrill.engine.bundle.Bundle;
import java.util.Comparator;
import java.util.List;

/** Turns a checked model into one bundle per environment that has scenarios. */
public final class BundleEmitter {
    private BundleEmitter() {}

    /** The bundles, sorted by the name of their environment. */
    public static List<Bundle> emit(Model model, SourceSet sources) {
        List<String> digests = SourceDigests.of(sources);
        return model.environments().stream()
                .filter(environment -> !scenarios(model, environment).isEmpty())
                .sorted(Comparator.comparing(EnvironmentModel::name))
                .map(environment -> bundle(environment, scenarios(model, environment), digests))
                .toList();
    }

    private static Bundle bundle(EnvironmentModel environment, List<ScenarioModel> scenarios, List<String> digests) {
        var texts = new TextTable();
        var emitter = new ScenarioEmitter(texts);
        var records = scenarios.stream().map(emitter::emit).toList();
        return new Bundle(Bundle.FORMAT, RulesEmitter.emit(environment), texts.all(), records, digests);
    }

    /** The environment's scenarios: by task, then in the order the task lists them, else by name. */
    private static List<ScenarioModel> scenarios(Model model, EnvironmentModel environment) {
        List<String> tasks = List.copyOf(environment.tasks().keySet());
        return model.scenarios().stream()
                .filter(scenario -> scenario.environment() == environment)
                .sorted(Comparator.comparing((ScenarioModel scenario) ->
                                tasks.indexOf(scenario.task().name()))
                        .thenComparing(BundleEmitter::listedAt)
                        .thenComparing(ScenarioModel::name))
                .toList();
    }

    private static int listedAt(ScenarioModel scenario) {
        List<String> listed =
                scenario.task().scenarios().stream().map(Name::value).toList();
        int index = listed.indexOf(scenario.name());
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
