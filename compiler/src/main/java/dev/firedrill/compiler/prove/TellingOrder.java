package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for orders that tell the answer: that of a task's scenarios, and that of a list which all of them show at reset. */
final class TellingOrder {
    /** Two things always are in some order. */
    private static final int FEWEST = 3;

    private final TaskGame game;

    TellingOrder(TaskGame game) {
        this.game = game;
    }

    List<String> giveaways() {
        List<String> found = new ArrayList<>();
        List<KeyKind> asked = game.scenarios().stream()
                .flatMap(scenario -> KeyKind.asked(game.reads(), scenario.record()).stream())
                .distinct()
                .toList();
        if (asked.contains(KeyKind.SEVERITY) && sorted(ranks())) {
            found.add("the scenarios come in the order of their severities");
        }
        asked.forEach(key -> places(key)
                .forEach(place -> found.add(
                        "the " + key.spelling() + " has the same place in `" + place + "` in every scenario")));
        return found;
    }

    private List<Integer> ranks() {
        List<String> scale = game.environment().rules().severities().stream()
                .map(Severity::name)
                .toList();
        return game.scenarios().stream()
                .flatMap(scenario -> KeyKind.SEVERITY.of(scenario.record()).stream())
                .map(scale::indexOf)
                .toList();
    }

    private static boolean sorted(List<Integer> ranks) {
        List<Integer> rising = ranks.stream().sorted().toList();
        List<Integer> falling = new ArrayList<>(rising);
        Collections.reverse(falling);
        return new HashSet<>(ranks).size() >= FEWEST && (ranks.equals(rising) || ranks.equals(falling));
    }

    /** The lists of the observation in which the key is found at the same place, though it is not always the same. */
    private List<String> places(KeyKind key) {
        List<Scenario> scenarios = game.scenarios();
        Set<Optional<String>> keys = new HashSet<>();
        scenarios.forEach(scenario -> keys.add(key.of(scenario.record())));
        if (keys.size() < FEWEST) {
            return List.of();
        }
        List<Map<String, List<String>>> shown = scenarios.stream()
                .map(scenario -> FirstSight.of(scenario).lists())
                .toList();
        return shown.get(0).keySet().stream()
                .filter(place -> isTelling(place, key, shown))
                .toList();
    }

    private boolean isTelling(String place, KeyKind key, List<Map<String, List<String>>> shown) {
        Set<Integer> indexes = new HashSet<>();
        for (int index = 0; index < shown.size(); index++) {
            List<String> list = shown.get(index).getOrDefault(place, List.of());
            String answer = key.of(game.scenarios().get(index).record()).orElse("");
            indexes.add(list.size() < 2 ? -1 : list.indexOf(answer));
        }
        return indexes.size() == 1 && !indexes.contains(-1);
    }
}
