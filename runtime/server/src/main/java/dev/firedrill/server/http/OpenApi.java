package dev.firedrill.server.http;

import dev.firedrill.server.schema.Components;
import dev.firedrill.server.schema.Types;
import dev.firedrill.server.sessions.Catalogue;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the OpenAPI document of the routes there are. */
final class OpenApi {
    /** The version of the OpenEnv interface, which validators look at; not that of an environment. */
    private static final String INTERFACE_VERSION = "1.0.0";

    private static final String ENVIRONMENT = "{env}";

    /** Two protocols of JSON-RPC, whose messages are described by themselves. */
    private static final Operation MCP =
            new Operation("MCP", "The actions as tools, for agents", Types.type("object")).taking(Types.type("object"));

    private OpenApi() {}

    static ObjectNode of(Map<String, Route> routes, Catalogue catalogue) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "OpenEnv Environment HTTP API")
                .put(
                        "description",
                        "Incident scenarios to play. Episodes of their own, in order and without names, have sessions"
                                + " over WebSocket at `/ws`.")
                .put("version", INTERFACE_VERSION);
        ObjectNode paths = document.putObject("paths");
        routes.forEach((path, route) -> paths.putObject(path)
                .set(
                        route.method().toString().toLowerCase(Locale.ROOT),
                        operation(path, route.operation(), catalogue)));
        paths.putObject("/mcp").set("post", operation("/mcp", MCP, catalogue));
        paths.putObject("/metrics").putObject("get").setAll(metrics());
        document.putObject("components").set("schemas", Components.of(catalogue.environments()));
        return document;
    }

    /** The one answer that is no JSON. */
    private static ObjectNode metrics() {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.putArray("tags").add("Health");
        described.put("summary", "Figures for Prometheus").put("operationId", "metrics");
        described
                .putObject("responses")
                .putObject("200")
                .put("description", "OK")
                .putObject("content")
                .putObject("text/plain")
                .set("schema", Types.type("string"));
        return described;
    }

    private static ObjectNode operation(String path, Operation operation, Catalogue catalogue) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.putArray("tags").add(operation.tag());
        described.put("summary", operation.summary());
        described.put(
                "operationId",
                path.equals("/")
                        ? "index"
                        : path.replaceAll("[^A-Za-z]+", " ").strip().replace(' ', '_'));
        parameters(path, operation, catalogue, described);
        operation.takes().ifPresent(schema -> content(described.putObject("requestBody"), schema));
        ObjectNode answers = described.putObject("responses");
        content(answers.putObject("200").put("description", "OK"), operation.gives());
        for (int status : operation.refusals()) {
            content(
                    answers.putObject(String.valueOf(status)).put("description", StatusCodes.getReason(status)),
                    Types.component(status == StatusCodes.UNPROCESSABLE_ENTITY ? "InvalidFields" : "Refusal"));
        }
        return described;
    }

    private static void parameters(String path, Operation operation, Catalogue catalogue, ObjectNode described) {
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        if (path.contains(ENVIRONMENT)) {
            ObjectNode names = Types.oneOf(
                    catalogue.environments().stream().map(each -> each.name()).toList());
            parameters
                    .addObject()
                    .put("name", "env")
                    .put("in", "path")
                    .put("required", true)
                    .set("schema", names);
        }
        operation.queries().stream()
                .sorted()
                .forEach(name -> parameters
                        .addObject()
                        .put("name", name)
                        .put("in", "query")
                        .set("schema", Types.type("string")));
        if (!parameters.isEmpty()) {
            described.set("parameters", parameters);
        }
    }

    private static void content(ObjectNode holder, ObjectNode schema) {
        holder.putObject("content").putObject("application/json").set("schema", schema);
    }
}
