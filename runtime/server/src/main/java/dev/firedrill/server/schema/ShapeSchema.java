package dev.firedrill.server.schema;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Shape;
import dev.firedrill.engine.rules.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Describes what the fields of an environment's tables hold. */
final class ShapeSchema {
    private final Environment environment;
    private final Shape.Tables tables;

    ShapeSchema(Environment environment) {
        this.environment = environment;
        this.tables = environment.shapes();
    }

    /** Adds the fields of a table, those excepted that are there already. */
    void addFields(Shape.Table table, Map<String, ObjectNode> properties) {
        table.fields().forEach(field -> properties.putIfAbsent(field.name(), schema(field.shape())));
    }

    /** An object with the fields of a table and no others. */
    ObjectNode table(Shape.Table table) {
        var properties = new LinkedHashMap<String, ObjectNode>();
        addFields(table, properties);
        return Types.object(properties, required(table)).put("additionalProperties", false);
    }

    /** The fields that are never left out. */
    static List<String> required(Shape.Table table) {
        return table.fields().stream()
                .filter(Shape.Field::always)
                .map(Shape.Field::name)
                .toList();
    }

    private ObjectNode schema(Shape shape) {
        if (shape instanceof Shape.Number number) {
            return nullable(Types.type(number.whole() ? "integer" : "number"), number.nullable());
        }
        if (shape instanceof Shape.Truth truth) {
            return nullable(Types.type("boolean"), truth.nullable());
        }
        if (shape instanceof Shape.Text text) {
            return nullable(Types.type("string"), text.nullable());
        }
        if (shape instanceof Shape.Texts) {
            return Types.orNull(Types.list(Types.type("string")));
        }
        if (shape instanceof Shape.Structure structure) {
            return structure(structure.fact());
        }
        if (shape instanceof Shape.Logs) {
            return Types.list(logLine());
        }
        if (shape instanceof Shape.Figures) {
            return Types.list(figures());
        }
        if (shape instanceof Shape.Series) {
            return Types.map(Types.map(series()));
        }
        return table((Shape.Table) shape);
    }

    private static ObjectNode nullable(ObjectNode schema, boolean nullable) {
        return nullable ? Types.orNull(schema) : schema;
    }

    private ObjectNode structure(Fact fact) {
        return switch (fact) {
            case ALERT -> Types.orNull(table(tables.alert()));
            case ALERTS -> Types.list(table(tables.alert()));
            case EVIDENCE -> Types.map(Types.map(Types.type("string")));
            case HISTORY -> Types.list(move());
            case STATUS -> Types.map(Types.type("string"));
            case BREAKDOWN -> Types.type("object");
            case OBSERVATION -> table(tables.observation());
            case TASK_ACTIONS, SERVICES -> Types.list(Types.type("string"));
            default -> throw new AssertionError(fact);
        };
    }

    private ObjectNode move() {
        String action = environment.rules().wire().action().get(0);
        var properties = new LinkedHashMap<String, ObjectNode>();
        properties.put(action, Types.type("string"));
        environment.rules().wire().parameters().ifPresent(key -> properties.put(key, Types.type("object")));
        properties.put("step", Types.type("integer").put("minimum", 1));
        return Types.object(properties, properties.keySet());
    }

    private static ObjectNode logLine() {
        var properties = new LinkedHashMap<String, ObjectNode>();
        List.of("timestamp", "level", "service", "message").forEach(name -> properties.put(name, Types.type("string")));
        return Types.object(properties, properties.keySet()).put("additionalProperties", false);
    }

    private static ObjectNode figures() {
        var properties = new LinkedHashMap<String, ObjectNode>();
        List.of("service", "timestamp").forEach(name -> properties.put(name, Types.type("string")));
        return Types.object(properties, properties.keySet()).set("additionalProperties", Types.type("number"));
    }

    private static ObjectNode series() {
        var properties = new LinkedHashMap<String, ObjectNode>();
        properties.put("every_seconds", Types.type("number"));
        properties.put("values", Types.list(Types.type("number")));
        return Types.object(properties, properties.keySet()).put("additionalProperties", false);
    }
}
