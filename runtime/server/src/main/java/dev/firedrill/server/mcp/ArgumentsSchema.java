package dev.firedrill.server.mcp;

import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.server.schema.ParameterSchema;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What the parameters of an action may hold, as JSON Schema. */
record ArgumentsSchema(EnvironmentRules rules, Action action) {
    /** Writes the schema of an object with the action's arguments. */
    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("type", "object");
        out.writeObjectPropertyStart("properties");
        action.parameters().forEach(parameter -> write(parameter, out));
        out.writeEndObject();
        writeTexts(
                "required",
                action.parameters().stream()
                        .filter(parameter -> !parameter.optional())
                        .map(Parameter::name)
                        .toList(),
                out);
        out.writeBooleanProperty("additionalProperties", false);
        out.writeEndObject();
    }

    /** The words that a parameter is limited to; none where it is not. */
    List<String> words(Parameter parameter) {
        return ParameterSchema.words(parameter, rules);
    }

    private void write(Parameter parameter, JsonGenerator out) {
        out.writeObjectPropertyStart(parameter.name());
        out.writeStringProperty("type", ParameterSchema.type(parameter));
        List<String> words = words(parameter);
        if (!words.isEmpty()) {
            writeTexts("enum", words, out);
        }
        out.writeStringProperty("description", description(parameter.type()));
        out.writeEndObject();
    }

    private static String description(ParameterType type) {
        return switch (type) {
            case SERVICE -> "the name of a service, as the observation lists them";
            case SEVERITY -> "a severity, the gravest first";
            case CHOICE -> "one of the words";
            case TEXT -> "a text in your own words";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
        };
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }
}
