package dev.firedrill.compiler.drill;

import dev.firedrill.compiler.drill.DrillReport.Result;
import dev.firedrill.compiler.resolve.DrillModel;
import dev.firedrill.compiler.resolve.Model;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays drills on the engine that serves. */
public final class DrillRunner {
    private DrillRunner() {}

    /** Plays every drill of the model on the bundles that were compiled from the same sources. */
    public static DrillReport run(Model model, List<Bundle> bundles) {
        Map<String, CoverageTally> tallies = new LinkedHashMap<>();
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (Bundle bundle : bundles) {
            Environment environment = environment(bundle);
            for (Scenario scenario : environment.scenarios()) {
                String key = key(environment.name(), scenario.id());
                scenarios.put(key, scenario);
                tallies.put(key, new CoverageTally(scenario));
            }
        }
        List<Result> results = new ArrayList<>();
        for (DrillModel drill : model.drills()) {
            String key =
                    key(drill.scenario().environment().name(), drill.scenario().name());
            Scenario scenario = Optional.ofNullable(scenarios.get(key)).orElseThrow(() -> new AssertionError(key));
            var play = new DrillPlay(drill, scenario);
            results.add(play.run());
            Optional.ofNullable(tallies.get(key)).orElseThrow().add(play.coverage());
        }
        return new DrillReport(results, coverage(model, tallies));
    }

    /** The coverage of the model's scenarios, and of others that its drills play. */
    private static List<ScenarioCoverage> coverage(Model model, Map<String, CoverageTally> tallies) {
        Set<String> own = model.scenarios().stream()
                .map(scenario -> key(scenario.environment().name(), scenario.name()))
                .collect(Collectors.toSet());
        return tallies.entrySet().stream()
                .filter(entry ->
                        own.contains(entry.getKey()) || entry.getValue().played())
                .map(entry -> entry.getValue().coverage())
                .toList();
    }

    private static String key(String environment, String scenario) {
        return environment + " " + scenario;
    }

    private static Environment environment(Bundle bundle) {
        try {
            return Environment.of(bundle);
        } catch (BundleException e) {
            throw new AssertionError("the compiler wrote a bundle that does not load: " + e.getMessage(), e);
        }
    }
}
