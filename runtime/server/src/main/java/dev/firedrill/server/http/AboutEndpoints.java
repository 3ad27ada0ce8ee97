package dev.firedrill.server.http;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.server.schema.EnvironmentSchemas;
import dev.firedrill.server.sessions.Catalogue;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** What the server says about itself and about what it serves. */
record AboutEndpoints(Supplier<Catalogue> catalogue, Map<String, Route> routes) {
    /** `GET /health`: the word that OpenEnv's tools wait for. */
    void health(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("status", "healthy");
        out.writeStringProperty("version", byDefault().version());
        out.writeEndObject();
    }

    /** `GET /ready`, where it is. */
    void ready(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("status", "ready");
        out.writeStringProperty("version", byDefault().version());
        out.writeEndObject();
    }

    /** `GET /metadata`: an environment in the six keys that OpenEnv has for it. */
    void metadata(Environment environment, JsonGenerator out) {
        EnvironmentRules rules = environment.rules();
        out.writeStartObject();
        out.writeStringProperty("name", rules.name());
        out.writeStringProperty("description", rules.description());
        out.writeStringProperty("readme_content", rules.documentation());
        out.writeStringProperty("version", rules.version());
        out.writeNullProperty("author");
        out.writeNullProperty("documentation_url");
        out.writeEndObject();
    }

    /** `GET /schema`: what an environment takes and answers; a reset answers with what a step does. */
    void schema(Environment environment, JsonGenerator out) {
        EnvironmentSchemas schemas = EnvironmentSchemas.of(environment);
        out.writeStartObject();
        out.writeName("action");
        out.writeTree(schemas.action());
        out.writeName("observation");
        out.writeTree(schemas.observation());
        out.writeName("reset_observation");
        out.writeTree(schemas.observation());
        out.writeName("state");
        out.writeTree(schemas.state());
        out.writeEndObject();
    }

    /** `GET /`: what can be asked here. */
    void index(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("name", "firedrill");
        out.writeStringProperty("version", byDefault().version());
        out.writeArrayPropertyStart("environments");
        for (Environment environment : catalogue.get().environments()) {
            out.writeStartObject();
            out.writeStringProperty("name", environment.name());
            out.writeStringProperty("version", environment.rules().version());
            out.writeStringProperty("description", environment.rules().description());
            out.writeNumberProperty("scenarios", environment.scenarios().size());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("endpoints");
        routes.forEach((path, route) -> out.writeString(route.method() + " " + path));
        out.writeString("GET /metrics");
        out.writeString("GET /docs");
        out.writeString("POST /mcp");
        out.writeString("WebSocket /ws");
        out.writeString("WebSocket /mcp");
        out.writeEndArray();
        out.writeEndObject();
    }

    /** `GET /api/info`: the default environment in short. */
    void info(JsonGenerator out) {
        EnvironmentRules rules = byDefault();
        out.writeStartObject();
        out.writeStringProperty("status", "running");
        out.writeStringProperty("name", rules.name());
        out.writeStringProperty("version", rules.version());
        out.writeStringProperty("description", rules.description());
        out.writeArrayPropertyStart("tasks");
        for (Task task : catalogue.get().byDefault().tasks()) {
            out.writeString(task.id());
        }
        out.writeEndArray();
        out.writeStringProperty("docs", "/docs");
        out.writeEndObject();
    }

    private EnvironmentRules byDefault() {
        return catalogue.get().byDefault().rules();
    }
}
