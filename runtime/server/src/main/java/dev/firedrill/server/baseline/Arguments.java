package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every way to fill in an action. */
final class Arguments {
    private Arguments() {}

    /** The requests that take each argument from its list, in order, at most so many; no list leaves an argument out. */
    static List<ActionRequest> filled(Action action, Function<Parameter, List<String>> values, int most) {
        List<Map<String, String>> filled = List.of(Map.of());
        for (Parameter parameter : action.parameters()) {
            List<String> among = values.apply(parameter);
            if (!among.isEmpty()) {
                filled = with(filled, parameter.name(), among, most);
            }
        }
        return filled.stream()
                .map(arguments -> ActionRequest.of(action.name(), arguments))
                .toList();
    }

    private static List<Map<String, String>> with(
            List<Map<String, String>> filled, String name, List<String> among, int most) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> arguments : filled) {
            for (String value : among) {
                if (more.size() < most) {
                    var longer = new LinkedHashMap<>(arguments);
                    longer.put(name, value);
                    more.add(longer);
                }
            }
        }
        return more;
    }
}
