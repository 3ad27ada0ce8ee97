package dev.firedrill.server.baseline.chat;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.server.baseline.Briefing;
import dev.firedrill.server.baseline.Shown;
import dev.firedrill.server.baseline.Wiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is played where a model says nothing that can be: a look at one service after the other, and at last any answer. */
final class Fallback {
    private static final String NO_IDEA = "unknown";

    private final Briefing briefing;
    private final Scenario scenario;
    private int looks;

    Fallback(Briefing briefing, Scenario scenario) {
        this.briefing = briefing;
        this.scenario = scenario;
    }

    /** The move for a step, counted from 1. */
    ObjectNode move(JsonNode observation, int step) {
        List<String> services = Shown.services(observation, scenario);
        boolean last = step >= briefing.task().rules().steps();
        Optional<Action> query = briefing.actions().stream()
                .filter(action -> action.role() == Role.DIAGNOSTIC)
                .findFirst();
        boolean answers = last || query.isEmpty() || looks >= services.size();
        Action action = (answers ? briefing.answer() : query)
                .or(() -> query)
                .orElseGet(() -> briefing.actions().get(0));
        String service = services.isEmpty() ? NO_IDEA : services.get(looks % services.size());
        looks += answers ? 0 : 1;
        return Wiring.sent(filled(action, service), scenario);
    }

    private ActionRequest filled(Action action, String service) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters()) {
            if (!parameter.optional()) {
                arguments.put(parameter.name(), value(parameter, service));
            }
        }
        return ActionRequest.of(action.name(), arguments);
    }

    private String value(Parameter parameter, String service) {
        return switch (parameter.type()) {
            case SERVICE -> service;
            case CHOICE, SEVERITY -> briefing.words(parameter).get(0);
            case TEXT -> NO_IDEA;
            case INTEGER, NUMBER -> "1";
        };
    }
}
