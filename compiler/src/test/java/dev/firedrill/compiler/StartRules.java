package dev.firedrill.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What rules of thumb make of what is seen at the start of an episode: the first service that is not affected, the one with
 * the longest name, the one after the last affected service, and the like. Each names one service, and reads no evidence.
 */
final class StartRules {
    private final Map<String, String> guesses = new HashMap<>();

    private StartRules() {}

    /** The service that each rule names, by the rule; rules that name none are left out. */
    static Map<String, String> guesses(JsonNode start) {
        List<String> known = texts(start.get("known_services"));
        List<String> affected = texts(start.at("/alert/affected_services"));
        String seen = start.toString().replace(start.get("known_services").toString(), "");
        var rules = new StartRules();
        rules.order("known", known);
        rules.order("affected", affected);
        rules.order("not affected", without(known, affected::contains));
        rules.order("not named", without(known, seen::contains));
        rules.order("named", without(known, service -> !seen.contains(service)));
        rules.neighbours(known, affected);
        return rules.guesses;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> without(List<String> services, Predicate<String> left) {
        return services.stream().filter(left.negate()).toList();
    }

    /** Each place from the front and from the back, as listed and by the length of the names. */
    private void order(String name, List<String> services) {
        places(name, services);
        places(
                name + " by length",
                services.stream().sorted(Comparator.comparing(String::length)).toList());
        places(name + " by alphabet", services.stream().sorted().toList());
    }

    private void places(String name, List<String> services) {
        for (int index = 0; index < services.size(); index++) {
            guesses.put(name + ", from the front " + index, services.get(index));
            guesses.put(name + ", from the back " + (services.size() - 1 - index), services.get(index));
        }
        if (!services.isEmpty()) {
            guesses.put(name + ", in the middle", services.get(services.size() / 2));
        }
    }

    /** So many places from the first and from the last affected service, in the list of services, which goes round. */
    private void neighbours(List<String> known, List<String> affected) {
        List<Integer> places =
                new ArrayList<>(affected.stream().map(known::indexOf).sorted().toList());
        Stream.iterate(0, distance -> distance < known.size(), distance -> distance + 1)
                .forEach(distance -> {
                    guesses.put("after the first " + distance, round(known, places.get(0) + distance));
                    guesses.put("after the last " + distance, round(known, places.get(places.size() - 1) + distance));
                });
    }

    private static String round(List<String> known, int place) {
        return known.get(place % known.size());
    }
}
