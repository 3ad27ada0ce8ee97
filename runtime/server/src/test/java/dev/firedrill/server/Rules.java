package dev.firedrill.server;

import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.bundle.EnvironmentRules.ShapingRule;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Short words for the parts of a bundle. */
final class Rules {
    private Rules() {}

    static Field field(String name, Fact fact) {
        return field(name, new Expression.Reading(fact));
    }

    static Field field(String name, Expression value) {
        return new Field(name, Optional.of(value), Optional.empty(), Optional.empty());
    }

    static Field group(String name, Field... fields) {
        return new Field(name, Optional.empty(), Optional.empty(), Optional.of(List.of(fields)));
    }

    static Expression number(String digits) {
        return new Expression.Number(new BigDecimal(digits));
    }

    static Expression word(String word) {
        return new Expression.Word(word);
    }

    static ShapingRule pays(String event, String amount) {
        return new ShapingRule(event, number(amount), Optional.empty(), Optional.empty());
    }

    static Parameter parameter(String name, ParameterType type) {
        return new Parameter(name, type, false, List.of(), false);
    }

    static Parameter exact(Parameter parameter) {
        return new Parameter(parameter.name(), parameter.type(), true, parameter.values(), parameter.optional());
    }

    static Parameter optional(Parameter parameter) {
        return new Parameter(parameter.name(), parameter.type(), parameter.exact(), parameter.values(), true);
    }
}
