package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.rules.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Requests that a server would take: any action, names in odd letters, texts of several words. */
final class RandomRequests {
    private final Scenario scenario;
    private final Random random;
    private final List<ActionRequest> alphabet;

    RandomRequests(Scenario scenario, Random random) {
        this.scenario = scenario;
        this.random = random;
        this.alphabet = Alphabet.of(scenario).stream().map(Option::request).toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    ActionRequest next() {
        if (random.nextInt(3) == 0) {
            return pick(alphabet);
        }
        List<Action> actions = scenario.environment().rules().actions();
        if (random.nextInt(10) == 0) {
            return ActionRequest.of(
                    pick(List.of("reboot", "", "memory", "out of memory, disk", "web full disk", "no-such-name")),
                    Map.of());
        }
        Action action = pick(actions);
        // An answer ends the episode: most of what can go wrong happens before it.
        if (action.role() == Role.SUBMISSION && random.nextBoolean()) {
            action = pick(actions);
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters()) {
            if (random.nextInt(5) > 0) {
                arguments.put(parameter.name(), value(parameter));
            }
        }
        if (random.nextInt(6) == 0) {
            arguments.put("remark", pick(SmallGames.WORDS));
        }
        return ActionRequest.of(action.name(), arguments);
    }

    private String value(Parameter parameter) {
        return switch (parameter.type()) {
            case SERVICE ->
                respelled(random.nextInt(5) == 0 ? pick(List.of("nowhere", "web-db-alias", " ")) : service());
            case SEVERITY -> respelled(pick(List.of("S1", "S2", "NONE", "s2", "grave", " ")));
            case CHOICE -> pick(parameter.values());
            case INTEGER, NUMBER -> String.valueOf(random.nextInt(8) - 2);
            case TEXT -> text();
        };
    }

    private String service() {
        return pick(scenario.record().services()).name();
    }

    private String respelled(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> " " + name + "  ";
            default -> name;
        };
    }

    private String text() {
        List<String> words = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            words.add(random.nextInt(4) == 0 ? service() : pick(SmallGames.WORDS));
        }
        return respelled(String.join(pick(List.of(" ", ", ", " and ")), words));
    }
}
