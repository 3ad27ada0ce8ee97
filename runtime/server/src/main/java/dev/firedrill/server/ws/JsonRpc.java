package dev.firedrill.server.ws;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers JSON-RPC inside a session as OpenEnv does for environments that have no tools. */
final class JsonRpc {
    private static final int INVALID_REQUEST = -32600;
    private static final int NO_METHOD = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL = -32603;
    private static final Set<String> KEYS = Set.of("jsonrpc", "method", "params", "id");

    private JsonRpc() {}

    /** Writes the response to a request that came over the session of that name. */
    static void answer(ObjectNode request, String session, JsonGenerator out) {
        String fault = fault(request);
        JsonNode id = request.get("id");
        if (fault != null) {
            error(null, INVALID_REQUEST, "Invalid request: " + fault, out);
            return;
        }
        String method = request.get("method").stringValue();
        switch (method) {
            case "tools/list", "tools/call" -> error(id, INTERNAL, "Environment does not support MCP", out);
            case "openenv/session/create" -> created(id, session, out);
            case "openenv/session/close" -> close(request, session, out);
            default -> error(id, NO_METHOD, "Method not found: " + method, out);
        }
    }

    private static @Nullable String fault(ObjectNode request) {
        JsonNode version = request.get("jsonrpc");
        if (version == null || !version.isString() || !version.stringValue().equals("2.0")) {
            return "`jsonrpc` must be \"2.0\"";
        }
        JsonNode method = request.get("method");
        if (method == null || !method.isString()) {
            return "`method` must be a string";
        }
        if (request.has("params") && !request.get("params").isObject()) {
            return "`params` must be an object";
        }
        JsonNode id = request.get("id");
        if (id != null && !id.isNull() && !id.isString() && !id.isIntegralNumber()) {
            return "`id` must be a string, a whole number or null";
        }
        return request.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .findFirst()
                .map(key -> "`" + key + "` is not a key of a request")
                .orElse(null);
    }

    private static void created(@Nullable JsonNode id, String session, JsonGenerator out) {
        start(id, out);
        out.writeObjectPropertyStart("result");
        out.writeStringProperty("session_id", session);
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void close(ObjectNode request, String session, JsonGenerator out) {
        JsonNode named = request.path("params").path("session_id");
        if (!named.isString() || named.stringValue().isEmpty()) {
            error(request.get("id"), INVALID_PARAMS, "Invalid params: session_id is required", out);
        } else if (named.stringValue().equals(session)) {
            String message = "Cannot close active WebSocket-managed session via MCP method";
            error(request.get("id"), INVALID_REQUEST, message, out);
        } else {
            error(request.get("id"), INVALID_PARAMS, "Unknown session_id: " + named.stringValue(), out);
        }
    }

    private static void error(@Nullable JsonNode id, int code, String message, JsonGenerator out) {
        start(id, out);
        out.writeObjectPropertyStart("error");
        out.writeNumberProperty("code", code);
        out.writeStringProperty("message", message);
        out.writeNullProperty("data");
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void start(@Nullable JsonNode id, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("jsonrpc", "2.0");
        out.writeName("id");
        if (id == null) {
            out.writeNull();
        } else {
            out.writeTree(id);
        }
    }
}
