package dev.firedrill.server.schema;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of JSON Schema. */
public final class Types {
    private Types() {}

    /** A schema that everything fits. */
    public static ObjectNode anything() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A value of that JSON type. */
    public static ObjectNode type(String name) {
        return anything().put("type", name);
    }

    /** What fits the schema, or null. */
    public static ObjectNode orNull(JsonNode schema) {
        ObjectNode either = anything();
        either.putArray("anyOf").add(schema).add(type("null"));
        return either;
    }

    /** A list of what fits the schema. */
    public static ObjectNode list(JsonNode items) {
        return type("array").set("items", items);
    }

    /** An object whose names say something, with values of one kind. */
    public static ObjectNode map(JsonNode values) {
        return type("object").set("additionalProperties", values);
    }

    /** An object with these properties and those of them required. */
    public static ObjectNode object(Map<String, ? extends JsonNode> properties, Collection<String> required) {
        ObjectNode object = type("object");
        ObjectNode named = object.putObject("properties");
        properties.forEach(named::set);
        if (!required.isEmpty()) {
            object.set("required", texts(required));
        }
        return object;
    }

    /** A text that is one of these. */
    public static ObjectNode oneOf(Collection<String> words) {
        return type("string").set("enum", texts(words));
    }

    /** A reference to a component of the OpenAPI document. */
    public static ObjectNode component(String name) {
        return anything().put("$ref", "#/components/schemas/" + name);
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
