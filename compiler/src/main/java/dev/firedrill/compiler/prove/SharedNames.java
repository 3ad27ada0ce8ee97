package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spellings that somebody who plays one list in several scenarios can use beside the names of services: an alias, or a
 * leading word, that means one service here and another one, or none, there. Of those that
 * mean the same everywhere, one, and one that is shown at reset where there is one.
 */
final class SharedNames {
    private final Map<String, List<Optional<String>>> meanings = new LinkedHashMap<>();

    private SharedNames(List<Scenario> scenarios) {
        var shown = ShownNames.of(scenarios);
        Set<List<Object>> known = new HashSet<>();
        scenarios.stream()
                .flatMap(scenario -> scenario.services().stream())
                .distinct()
                .forEach(name -> known.add(List.of(meanings(name, scenarios), shown.shows(name))));
        for (Scenario scenario : scenarios) {
            for (Service service : scenario.record().services()) {
                for (String spelling : spellings(service)) {
                    List<Optional<String>> meant = meanings(spelling, scenarios);
                    if (meant.stream().anyMatch(Optional::isPresent)
                            && known.add(List.of(meant, shown.shows(spelling)))) {
                        meanings.put(spelling, meant);
                    }
                }
            }
        }
    }

    /** The spellings that scenarios of a task share. */
    static SharedNames of(List<Scenario> scenarios) {
        return new SharedNames(scenarios);
    }

    private static List<Optional<String>> meanings(String spelling, List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> scenario.serviceNamed(spelling))
                .toList();
    }

    /** The aliases and the leading words of a service. */
    static List<String> spellings(Service service) {
        List<String> spellings = new ArrayList<>(service.aliases());
        String name = service.name();
        for (int end = name.indexOf('-'); end > 0; end = name.indexOf('-', end + 1)) {
            spellings.add(name.substring(0, end));
        }
        return spellings;
    }

    /** All of them. */
    Set<String> all() {
        return meanings.keySet();
    }

    /** Those that mean the service in some scenario. */
    List<String> insteadOf(String service) {
        return meanings.entrySet().stream()
                .filter(spelling -> spelling.getValue().contains(Optional.of(service)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
