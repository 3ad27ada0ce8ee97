package dev.firedrill.server.schema;

import dev.firedrill.engine.WireForm;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the actions of an environment in the spelling that it writes itself. */
final class ActionSchema {
    private ActionSchema() {}

    /** One object for all of them; what each takes follows from its name. */
    static ObjectNode of(EnvironmentRules rules) {
        Wire wire = rules.wire();
        String name = wire.action().get(0);
        var properties = new LinkedHashMap<String, ObjectNode>();
        properties.put("metadata", Types.map(Types.anything()));
        properties.put(
                name, Types.oneOf(rules.actions().stream().map(Action::name).toList()));
        if (wire.parameters().isPresent()) {
            properties.put(wire.parameters().get(), Types.type("object"));
        } else {
            eachParameter(rules).forEach((key, kinds) -> properties.put(key, anyOf(kinds)));
        }
        ObjectNode action = Types.object(properties, List.of(name)).put("additionalProperties", false);
        ArrayNode cases = action.putArray("allOf");
        rules.actions().forEach(each -> cases.add(whereItIs(each, name, rules)));
        return action;
    }

    private static ObjectNode whereItIs(Action action, String name, EnvironmentRules rules) {
        Wire wire = rules.wire();
        ObjectNode named = Types.anything().put("const", action.name());
        ObjectNode rule = Types.anything();
        rule.set("if", Types.object(Map.of(name, named), List.of(name)));
        var properties = new LinkedHashMap<String, ObjectNode>();
        var required = new ArrayList<String>();
        for (Parameter parameter : action.parameters()) {
            String key = key(action, parameter, wire);
            properties.put(
                    key,
                    ParameterSchema.of(parameter, rules)
                            .put("x-takes", parameter.type().name().toLowerCase(Locale.ROOT)));
            if (!parameter.optional()) {
                required.add(key);
            }
        }
        ObjectNode arguments = Types.object(properties, required);
        ObjectNode then = wire.parameters()
                .map(key -> Types.object(Map.of(key, arguments), required.isEmpty() ? List.of() : List.of(key)))
                .orElse(arguments);
        rule.set("then", then.put("description", action.description()).put("x-kind", action.kind()));
        return rule;
    }

    /** Every key beside the name in flat form, with what it may hold in some action. */
    private static Map<String, List<ObjectNode>> eachParameter(EnvironmentRules rules) {
        var found = new LinkedHashMap<String, List<ObjectNode>>();
        for (Action action : rules.actions()) {
            for (Parameter parameter : action.parameters()) {
                List<ObjectNode> kinds =
                        found.computeIfAbsent(key(action, parameter, rules.wire()), key -> new ArrayList<>());
                ObjectNode kind = ParameterSchema.of(parameter, rules);
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                }
            }
        }
        return found;
    }

    private static ObjectNode anyOf(List<ObjectNode> kinds) {
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        ObjectNode any = Types.anything();
        any.putArray("anyOf").addAll(kinds);
        return any;
    }

    private static String key(Action action, Parameter parameter, Wire wire) {
        return parameter.equals(action.parameters().get(0))
                ? WireForm.targetKey(parameter.name(), wire)
                : parameter.name();
    }
}
