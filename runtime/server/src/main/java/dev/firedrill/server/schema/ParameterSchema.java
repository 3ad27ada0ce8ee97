package dev.firedrill.server.schema;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.Severity;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a parameter of an action takes. */
public final class ParameterSchema {
    private ParameterSchema() {}

    /** The JSON type of its values. */
    public static String type(Parameter parameter) {
        return switch (parameter.type()) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case SERVICE, SEVERITY, TEXT, CHOICE -> "string";
        };
    }

    /** The words that it takes; none where it takes any value of its type. */
    public static List<String> words(Parameter parameter, EnvironmentRules rules) {
        return parameter.type() == ParameterType.SEVERITY
                ? rules.severities().stream()
                        .filter(Severity::ranked)
                        .map(Severity::name)
                        .toList()
                : parameter.values();
    }

    /** Its schema; an optional one may be null as well. */
    static ObjectNode of(Parameter parameter, EnvironmentRules rules) {
        List<String> words = words(parameter, rules);
        ObjectNode value = words.isEmpty() ? Types.type(type(parameter)) : Types.oneOf(words);
        return parameter.optional() ? Types.orNull(value) : value;
    }
}
