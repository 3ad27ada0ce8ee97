package dev.firedrill.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes up moves, sensible and senseless. */
final class RandomPlay {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ODD =
            List.of("", " ", "a", "service", "\u0000", "p1", "P4", "fuse", "7", "1e9", "-", "_", "\ud83d\ude00");

    private RandomPlay() {}

    /** Plays an episode of every scenario to its end, and reads everything there is to read on the way. */
    static void playEverything(Environment environment, Random random) {
        for (var scenario : environment.scenarios()) {
            var episode = scenario.start("e", Fixtures.STOPPED);
            for (int step = 0; step < 12; step++) {
                episode.step(request(scenario, random));
                Fixtures.json(episode::writeStep);
            }
            Fixtures.json(episode::writeObservation);
            Fixtures.json(episode::writeState);
            Fixtures.json(episode::writeAlert);
            Fixtures.json(episode::writeAlerts);
            episode.coverage();
        }
    }

    static ActionRequest request(Scenario scenario, Random random) {
        var actions = scenario.environment().rules().actions();
        if (random.nextInt(20) == 0) {
            return new ActionRequest(pick(ODD, random), Map.of());
        }
        var action = pick(actions, random);
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (var parameter : action.parameters()) {
            if (random.nextInt(8) > 0) {
                parameters.put(parameter.name(), value(scenario, random));
            }
        }
        if (random.nextInt(10) == 0) {
            parameters.put(pick(ODD, random), value(scenario, random));
        }
        return new ActionRequest(action.name(), parameters);
    }

    private static JsonNode value(Scenario scenario, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.numberNode(random.nextInt(5));
            case 1 -> NODES.objectNode().put("x", true);
            case 2 -> NODES.arrayNode().add(pick(ODD, random));
            case 3 -> NODES.nullNode();
            case 4 -> NODES.stringNode(pick(ODD, random));
            default -> NODES.stringNode(pick(words(scenario), random));
        };
    }

    /** Everything that a scenario may understand. */
    private static List<String> words(Scenario scenario) {
        var words = new ArrayList<String>(scenario.services());
        var record = scenario.record();
        record.remedy().steps().forEach(step -> step.move().target().ifPresent(words::add));
        record.mistakes().forEach(mistake -> mistake.move().target().ifPresent(words::add));
        record.neutral().forEach(neutral -> neutral.move().target().ifPresent(words::add));
        scenario.environment().rules().severities().forEach(severity -> words.add(severity.name()));
        record.resolution().keywords().forEach(words::addAll);
        words.add("the fuse of the crane, towed");
        return words;
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
