package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/** Draws every action and every argument from what is offered and shown, each with the same chance. */
final class RandomAgent implements Agent, Contender {
    private static final int MOST_REPLICAS = 10;
    private static final String NO_IDEA = "unknown";

    @Override
    public String name() {
        return "random";
    }

    @Override
    public Contender in(Task task, Deadline deadline) {
        return this;
    }

    @Override
    public Player player(Scenario scenario, long seed) {
        var briefing = Briefing.of(scenario);
        var random = new SplittableRandom(seed);
        return observation -> briefing.actions().isEmpty()
                ? Optional.empty()
                : Optional.of(Wiring.sent(drawn(briefing, scenario, observation, random), scenario));
    }

    private static ActionRequest drawn(
            Briefing briefing, Scenario scenario, ObjectNode observation, SplittableRandom random) {
        List<Action> offered = briefing.actions();
        Action action = offered.get(random.nextInt(offered.size()));
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters()) {
            if (!parameter.optional() || random.nextBoolean()) {
                arguments.put(parameter.name(), drawn(parameter, briefing, scenario, observation, random));
            }
        }
        return ActionRequest.of(action.name(), arguments);
    }

    private static String drawn(
            Parameter parameter,
            Briefing briefing,
            Scenario scenario,
            ObjectNode observation,
            SplittableRandom random) {
        return switch (parameter.type()) {
            case CHOICE, SEVERITY -> any(briefing.words(parameter), random);
            case SERVICE -> any(Shown.services(observation, scenario), random);
            case TEXT -> any(Shown.names(observation), random);
            case INTEGER, NUMBER -> String.valueOf(random.nextInt(1, MOST_REPLICAS + 1));
        };
    }

    private static String any(List<String> among, SplittableRandom random) {
        return among.isEmpty() ? NO_IDEA : among.get(random.nextInt(among.size()));
    }
}
