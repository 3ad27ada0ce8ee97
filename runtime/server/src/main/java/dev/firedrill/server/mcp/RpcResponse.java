package dev.firedrill.server.mcp;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes JSON-RPC responses. */
final class RpcResponse {
    private RpcResponse() {}

    static void result(JsonNode id, Consumer<JsonGenerator> result, JsonGenerator out) {
        start(id, out);
        out.writeName("result");
        result.accept(out);
        out.writeEndObject();
    }

    static void fault(JsonNode id, RpcFault fault, JsonGenerator out) {
        start(id, out);
        out.writeObjectPropertyStart("error");
        out.writeNumberProperty("code", fault.code());
        out.writeStringProperty("message", fault.sentence());
        out.writeName("data");
        writeFigures(fault.figures(), out);
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void writeFigures(Map<String, Integer> figures, JsonGenerator out) {
        if (figures.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        new TreeMap<>(figures).forEach(out::writeNumberProperty);
        out.writeEndObject();
    }

    private static void start(JsonNode id, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("jsonrpc", "2.0");
        out.writeName("id");
        out.writeTree(id);
    }
}
