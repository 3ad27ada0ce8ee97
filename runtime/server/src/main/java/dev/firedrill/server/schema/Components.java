package dev.firedrill.server.schema;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.text.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that the OpenAPI document names: those of every environment, and those that all of them share. */
public final class Components {
    private final List<Environment> environments;
    private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

    private Components(List<Environment> environments) {
        this.environments = environments;
    }

    /** All of them, by name. */
    public static ObjectNode of(List<Environment> environments) {
        var components = new Components(environments);
        for (Environment environment : environments) {
            EnvironmentSchemas each = EnvironmentSchemas.of(environment);
            Stream.of(each.action(), each.observation(), each.state(), each.step())
                    .forEach(
                            schema -> components.schemas.set(schema.get("title").stringValue(), schema));
        }
        components.addRequests();
        components.addAnswers();
        return components.schemas;
    }

    private void addRequests() {
        var reset = new LinkedHashMap<String, JsonNode>();
        reset.put("seed", Types.orNull(Types.type("integer").put("minimum", 0)));
        reset.put("episode_id", Types.orNull(Types.type("string").put("maxLength", 255)));
        reset.put(
                "env",
                Types.orNull(
                        Types.oneOf(environments.stream().map(Environment::name).toList())));
        reset.put("task_id", Types.type("string"));
        List.of("scenario_id", "split").forEach(name -> reset.put(name, Types.orNull(Types.type("string"))));
        List.of("scenario_index", "index")
                .forEach(name ->
                        reset.put(name, Types.orNull(Types.type("integer").put("minimum", 0))));
        schemas.set("ResetRequest", Types.object(reset, List.of()));

        var step = new LinkedHashMap<String, JsonNode>();
        step.put("action", any("Action"));
        step.put("timeout_s", Types.orNull(Types.type("number").put("exclusiveMinimum", 0)));
        List.of("request_id", "episode_id")
                .forEach(
                        name -> step.put(name, Types.orNull(Types.type("string").put("maxLength", 255))));
        schemas.set("StepRequest", Types.object(step, List.of("action")));
    }

    private void addAnswers() {
        var envelope = new LinkedHashMap<String, JsonNode>();
        envelope.put("observation", any("Observation"));
        envelope.put("reward", Types.orNull(Types.type("number")));
        envelope.put("done", Types.type("boolean"));
        schemas.set("Envelope", Types.object(envelope, envelope.keySet()));
        ObjectNode own = any("Step");
        own.withArray("anyOf").insert(0, Types.component("Envelope"));
        schemas.set("StepResponse", own);
        schemas.set("State", any("State"));

        schemas.set("Refusal", object("detail", Types.type("string")));
        var problem = new LinkedHashMap<String, JsonNode>();
        problem.put("type", Types.type("string"));
        ObjectNode step = Types.anything();
        step.putArray("anyOf").add(Types.type("string")).add(Types.type("integer"));
        problem.put("loc", Types.list(step));
        problem.put("msg", Types.type("string"));
        schemas.set("InvalidFields", object("detail", Types.list(Types.object(problem, problem.keySet()))));

        var metadata = new LinkedHashMap<String, JsonNode>();
        List.of("name", "description").forEach(name -> metadata.put(name, Types.type("string")));
        List.of("readme_content", "version", "author", "documentation_url")
                .forEach(name -> metadata.put(name, Types.orNull(Types.type("string"))));
        schemas.set("Metadata", Types.object(metadata, metadata.keySet()));
        var health = new LinkedHashMap<String, JsonNode>();
        health.put("status", Types.oneOf(List.of("healthy")));
        health.put("version", Types.type("string"));
        schemas.set("Health", Types.object(health, health.keySet()));
        var all = new LinkedHashMap<String, JsonNode>();
        List.of("action", "observation", "reset_observation", "state")
                .forEach(name -> all.put(name, Types.type("object")));
        schemas.set("Schemas", Types.object(all, all.keySet()));
        addTasks();
    }

    private void addTasks() {
        var task = new LinkedHashMap<String, JsonNode>();
        List.of("env", "task_id", "scenario_id", "title", "difficulty")
                .forEach(name -> task.put(name, Types.type("string")));
        task.put("scenario_index", Types.type("integer").put("minimum", 0));
        task.put("max_steps", Types.type("integer").put("minimum", 1));
        schemas.set("Task", Types.object(task, task.keySet()));
    }

    /** What fits that schema of one of the environments. */
    private ObjectNode any(String suffix) {
        ObjectNode any = Types.anything();
        Function<Environment, ObjectNode> reference =
                environment -> Types.component(Names.ofClass(environment.name()) + suffix);
        environments.stream().map(reference).distinct().forEach(any.putArray("anyOf")::add);
        return any;
    }

    private static ObjectNode object(String name, JsonNode schema) {
        return Types.object(Map.of(name, schema), List.of(name));
    }
}
