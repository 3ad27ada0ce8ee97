package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.text.ServiceNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds out what a request means in a scenario. */
final class MoveResolver {
    private final Scenario scenario;
    private final ActionRequest request;
    private final ScenarioTables tables;

    private MoveResolver(Scenario scenario, ActionRequest request) {
        this.scenario = scenario;
        this.request = request;
        this.tables = scenario.tables();
    }

    static Move resolve(Scenario scenario, ActionRequest request) {
        return new MoveResolver(scenario, request).resolve();
    }

    private Move resolve() {
        var action = scenario.environment().declarations().actions().get(request.action());
        if (action == null) {
            return new Move(scenario, request, null, Map.of(), "", ServiceNames.NONE, Move.Touched.NOTHING);
        }
        var given = given(action);
        var meant = new LinkedHashMap<String, String>();
        for (var parameter : action.parameters()) {
            var text = given.get(parameter.name());
            if (text != null) {
                meant.put(parameter.name(), tables.arguments().meaning(parameter, text));
            }
        }
        var target = action.target().map(Parameter::name).map(meant::get).orElse("");
        var touched = action.role() == Role.REMEDIATION ? touched(action, given) : Move.Touched.NOTHING;
        return new Move(scenario, request, action, meant, target, service(action, given), touched);
    }

    /** The arguments of declared parameters as stripped texts, blank ones left out. */
    private Map<String, String> given(ActionEntry action) {
        var given = new LinkedHashMap<String, String>();
        for (var parameter : action.parameters()) {
            var node = request.parameters().get(parameter.name());
            var text = node == null ? "" : Arguments.text(node);
            if (!text.isEmpty()) {
                given.put(parameter.name(), text);
            }
        }
        return given;
    }

    private int service(ActionEntry action, Map<String, String> given) {
        return action.target()
                .filter(parameter -> parameter.type() == ParameterType.SERVICE)
                .filter(parameter -> given.containsKey(parameter.name()))
                .map(parameter -> tables.arguments().service(parameter, given.getOrDefault(parameter.name(), "")))
                .orElse(ServiceNames.NONE);
    }

    private Move.Touched touched(ActionEntry action, Map<String, String> given) {
        var neutral = matching(
                tables.neutral().size(), index -> tables.neutral().get(index).pattern(), action, given);
        return new Move.Touched(
                matching(
                        tables.remedy().size(),
                        index -> tables.remedy().get(index).pattern(),
                        action,
                        given),
                matching(
                        tables.mistakes().size(),
                        index -> tables.mistakes().get(index).pattern(),
                        action,
                        given),
                neutral.isEmpty() ? -1 : neutral.get(0));
    }

    private List<Integer> matching(
            int count, IntFunction<MovePattern> patterns, ActionEntry action, Map<String, String> given) {
        return IntStream.range(0, count)
                .filter(index -> patterns.apply(index).action().index() == action.index())
                .filter(index -> patterns.apply(index).matches(given, tables.arguments()))
                .boxed()
                .toList();
    }
}
