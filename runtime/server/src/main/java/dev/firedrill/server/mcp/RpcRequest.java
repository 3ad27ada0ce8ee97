package dev.firedrill.server.mcp;

import dev.firedrill.server.sessions.WholeNumbers;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON-RPC request that was checked. */
record RpcRequest(JsonNode id, String method, ObjectNode params) {
    private static final Set<String> KEYS = Set.of("jsonrpc", "method", "params", "id");

    /** The request under OpenEnv's rules: no unknown keys, an id that may be missing and is read leniently. */
    static RpcRequest strict(ObjectNode message) throws RpcFault {
        Optional<String> unknown = message.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .findFirst();
        if (unknown.isPresent()) {
            throw invalid("`" + Shown.text(unknown.get()) + "` is not a key of a request");
        }
        return new RpcRequest(lenient(message.get("id")), method(message), params(message));
    }

    /** The request under the Model Context Protocol's rules: an id there must be, of text or a whole number. */
    static RpcRequest withId(ObjectNode message) throws RpcFault {
        JsonNode id = message.path("id");
        if (!id.isString() && !id.isIntegralNumber()) {
            throw invalid("`id` must be a text or a whole number");
        }
        return new RpcRequest(id, method(message), params(message));
    }

    private static String method(ObjectNode message) throws RpcFault {
        JsonNode version = message.path("jsonrpc");
        if (!version.isString() || !version.stringValue().equals("2.0")) {
            throw invalid("`jsonrpc` must be \"2.0\"");
        }
        JsonNode method = message.path("method");
        if (!method.isString()) {
            throw invalid("`method` must be a text");
        }
        return method.stringValue();
    }

    private static ObjectNode params(ObjectNode message) throws RpcFault {
        JsonNode params = message.get("params");
        if (params == null) {
            return message.objectNode();
        }
        if (params instanceof ObjectNode object) {
            return object;
        }
        throw invalid("`params` must be an object, not `" + Shown.value(params) + "`");
    }

    private static JsonNode lenient(@Nullable JsonNode id) throws RpcFault {
        if (id == null || id.isNull()) {
            return NullNode.instance;
        }
        if (id.isString()) {
            return id;
        }
        if (id.isBoolean()) {
            return IntNode.valueOf(id.booleanValue() ? 1 : 0);
        }
        return WholeNumbers.in(id)
                .map(BigIntegerNode::valueOf)
                .orElseThrow(() -> invalid("`id` must be a text, a whole number or null"));
    }

    private static RpcFault invalid(String fault) {
        return new RpcFault(RpcFault.INVALID_REQUEST, "Invalid request: " + fault);
    }
}
