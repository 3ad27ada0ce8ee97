package dev.firedrill.server.schema;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (draft 2020-12) of an environment.
 *
 * @param action what a step takes
 * @param observation what a step and a reset answer, with the `done` and `reward` that stand beside it on the wire
 * @param state what is told about an episode at any time
 * @param step what a step in the environment's own form answers
 */
public record EnvironmentSchemas(ObjectNode action, ObjectNode observation, ObjectNode state, ObjectNode step) {
    private static final List<String> BESIDE = List.of("done", "reward", "metadata");

    /** The schemas of an environment. */
    public static EnvironmentSchemas of(Environment environment) {
        var shapes = new ShapeSchema(environment);
        String title = Names.ofClass(environment.name());
        return new EnvironmentSchemas(
                ActionSchema.of(environment.rules()).put("title", title + "Action"),
                observation(environment, shapes).put("title", title + "Observation"),
                state(environment, shapes).put("title", title + "State"),
                shapes.table(environment.shapes().step()).put("title", title + "Step"));
    }

    private static ObjectNode observation(Environment environment, ShapeSchema shapes) {
        var properties = new LinkedHashMap<String, ObjectNode>();
        properties.put("done", Types.type("boolean"));
        properties.put("reward", Types.orNull(Types.type("number")));
        properties.put("metadata", Types.map(Types.anything()));
        var table = environment.shapes().observation();
        shapes.addFields(table, properties);
        tellFacts(environment, properties);
        var required = new ArrayList<>(ShapeSchema.required(table));
        required.removeAll(BESIDE);
        return Types.object(properties, required).put("additionalProperties", false);
    }

    /** Says of a field that holds a fact of the episode which one it is, whatever the environment calls the field. */
    private static void tellFacts(Environment environment, Map<String, ObjectNode> properties) {
        for (Field field : environment.rules().observation()) {
            ObjectNode property = properties.get(field.name());
            if (property != null && field.value().orElse(null) instanceof Expression.Reading reading) {
                property.put("x-fact", reading.fact().spelling());
            }
        }
    }

    /** Nothing is required: before the first reset there is nothing but `episode_id` and `step_count`. */
    private static ObjectNode state(Environment environment, ShapeSchema shapes) {
        var properties = new LinkedHashMap<String, ObjectNode>();
        properties.put("episode_id", Types.orNull(Types.type("string")));
        properties.put("step_count", Types.type("integer").put("minimum", 0));
        shapes.addFields(environment.shapes().state(), properties);
        return Types.object(properties, List.of()).put("additionalProperties", true);
    }
}
