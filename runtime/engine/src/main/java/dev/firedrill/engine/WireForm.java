package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.Wire;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes requests in an environment's wire form. */
public final class WireForm {
    private WireForm() {}

    /** Writes the properties of an action into the object under way. */
    public static void writeAction(JsonGenerator generator, Move move, Wire wire) {
        var request = move.request();
        generator.writeStringProperty(wire.action().get(0), request.action());
        if (wire.parameters().isPresent()) {
            generator.writeObjectPropertyStart(wire.parameters().get());
        }
        var target =
                move.isKnown() ? move.action().target().map(Parameter::name).orElse("") : "";
        for (var parameter : request.parameters().entrySet()) {
            boolean isTarget = parameter.getKey().equals(target);
            generator.writeName(isTarget ? targetKey(target, wire) : parameter.getKey());
            write(generator, parameter.getValue());
        }
        if (wire.parameters().isPresent()) {
            generator.writeEndObject();
        }
    }

    /** The key under which an action takes the parameter of that name as its target. */
    public static String targetKey(String parameter, Wire wire) {
        return wire.target().isEmpty() ? parameter : wire.target().get(0);
    }

    private static void write(JsonGenerator generator, JsonNode node) {
        if (node.isObject()) {
            generator.writeStartObject();
            for (var property : node.properties()) {
                generator.writeName(property.getKey());
                write(generator, property.getValue());
            }
            generator.writeEndObject();
        } else if (node.isArray()) {
            generator.writeStartArray();
            node.forEach(element -> write(generator, element));
            generator.writeEndArray();
        } else if (node.isString()) {
            generator.writeString(node.stringValue());
        } else if (node.isBoolean()) {
            generator.writeBoolean(node.booleanValue());
        } else if (node.isIntegralNumber()) {
            generator.writeNumber(node.bigIntegerValue());
        } else if (node.isBigDecimal()) {
            generator.writeNumber(node.decimalValue());
        } else if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            generator.writeNumber(node.doubleValue());
        } else {
            generator.writeNull();
        }
    }
}
