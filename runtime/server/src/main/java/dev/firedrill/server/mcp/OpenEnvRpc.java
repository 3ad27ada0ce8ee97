package dev.firedrill.server.mcp;

import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.PlaySession;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.SessionTable;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON-RPC as OpenEnv's servers answer it, which is not the Model Context Protocol: no handshake, no notifications. */
public final class OpenEnvRpc {
    private final Opening opening;

    public OpenEnvRpc(Supplier<Catalogue> catalogue, SessionTable sessions) {
        this.opening = new Opening(catalogue, sessions);
    }

    /** Writes the response to what came over HTTP, whatever it was; the query chooses what is played. */
    public void overHttp(Parsed body, Function<String, Optional<String>> query, JsonGenerator out) {
        if (body instanceof Parsed.Value value && value.node() instanceof ObjectNode message) {
            answer(message, new Caller(null, query), out);
        } else {
            RpcResponse.fault(NullNode.instance, new RpcFault(RpcFault.PARSE_ERROR, "Parse error"), out);
        }
    }

    /** Writes the response to a request that came over the socket of a session. */
    public void inSession(ObjectNode message, PlaySession session, JsonGenerator out) {
        answer(message, new Caller(session, name -> Optional.empty()), out);
    }

    /** Writes the response to a message on the socket of a session; false where the socket ends with it. */
    public boolean overSocket(Parsed text, PlaySession session, JsonGenerator out) {
        if (text instanceof Parsed.Value value) {
            if (value.node() instanceof ObjectNode message) {
                inSession(message, session, out);
                return true;
            }
            wrongForm("a request is a JSON object, not `" + Shown.value(value.node()) + "`", out);
            return false;
        }
        String reason = text instanceof Parsed.Broken broken ? broken.reason() : "the message is empty";
        RpcResponse.fault(NullNode.instance, new RpcFault(RpcFault.PARSE_ERROR, "Parse error: " + reason), out);
        return true;
    }

    /** The session that the query of a socket asks for; it takes no place. */
    public PlaySession session(Function<String, Optional<String>> query) throws Refusal {
        return opening.passing(JsonNodeFactory.instance.objectNode(), query);
    }

    /** Writes the response to a socket that asked for a session there cannot be. */
    public void refuse(Refusal refusal, JsonGenerator out) {
        RpcResponse.fault(NullNode.instance, Opening.fault(refusal), out);
    }

    /** Writes the response to a message that is no text. */
    public void wrongForm(String sentence, JsonGenerator out) {
        RpcResponse.fault(NullNode.instance, new RpcFault(RpcFault.SERVER_ERROR, sentence), out);
    }

    /** Writes the response to a socket for which there is no place. */
    public void noPlace(JsonGenerator out) {
        RpcResponse.fault(NullNode.instance, Opening.full(opening.sessions()), out);
    }

    /** Who asks: a session with its socket, or somebody over HTTP. */
    private record Caller(@Nullable PlaySession session, Function<String, Optional<String>> query) {}

    private void answer(ObjectNode message, Caller caller, JsonGenerator out) {
        JsonNode id = NullNode.instance;
        try {
            var request = RpcRequest.strict(message);
            id = request.id();
            RpcResponse.result(id, result(request, caller), out);
        } catch (RpcFault fault) {
            RpcResponse.fault(id, fault, out);
        }
    }

    private Consumer<JsonGenerator> result(RpcRequest request, Caller caller) throws RpcFault {
        return switch (request.method()) {
            case "openenv/session/create" -> created(request, caller);
            case "openenv/session/close" -> closed(request, caller);
            default -> {
                Optional<PlaySession> lasting = lasting(request, caller);
                if (lasting.isPresent()) {
                    yield asked(request, lasting.get());
                }
                PlaySession passing = opening.asked(request.params(), caller.query());
                try {
                    yield asked(request, passing);
                } finally {
                    passing.drop();
                }
            }
        };
    }

    private static Consumer<JsonGenerator> asked(RpcRequest request, PlaySession session) throws RpcFault {
        return switch (request.method()) {
            case "tools/list" -> out -> new Tools(session.scenario()).write(out, OpenEnvRpc::writeSchema);
            case "tools/call" -> called(request, session);
            default -> throw RpcFault.noMethod(request.method());
        };
    }

    private Consumer<JsonGenerator> created(RpcRequest request, Caller caller) throws RpcFault {
        PlaySession own = caller.session();
        String id = own != null
                ? own.id()
                : opening.kept(request.params(), caller.query()).id();
        return out -> {
            out.writeStartObject();
            out.writeStringProperty("session_id", id);
            out.writeEndObject();
        };
    }

    private Consumer<JsonGenerator> closed(RpcRequest request, Caller caller) throws RpcFault {
        String id = named(request)
                .orElseThrow(() -> new RpcFault(RpcFault.INVALID_PARAMS, "Invalid params - 'session_id' is required"));
        PlaySession own = caller.session();
        if (own != null && own.id().equals(id)) {
            throw new RpcFault(
                    RpcFault.INVALID_REQUEST, "Cannot close active WebSocket-managed session via MCP method");
        }
        SessionTable.Closing closing = opening.sessions().close(id);
        if (closing == SessionTable.Closing.UNKNOWN) {
            throw unknownSession(id);
        }
        return out -> {
            out.writeStartObject();
            out.writeStringProperty("session_id", id);
            out.writeBooleanProperty("closed", closing == SessionTable.Closing.CLOSED);
            if (closing == SessionTable.Closing.WITH_ITS_SOCKET) {
                out.writeBooleanProperty("closing", true);
            }
            out.writeEndObject();
        };
    }

    /** The socket's own session, or the one that is named; without either a call has one for itself. */
    private Optional<PlaySession> lasting(RpcRequest request, Caller caller) throws RpcFault {
        PlaySession own = caller.session();
        if (own != null) {
            return Optional.of(own);
        }
        Optional<String> named = named(request);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(opening.sessions().find(named.get()).orElseThrow(() -> unknownSession(named.get())));
    }

    private static Optional<String> named(RpcRequest request) {
        JsonNode id = request.params().path("session_id");
        boolean none = id.isMissingNode()
                || id.isNull()
                || (id.isString() && id.stringValue().isEmpty());
        return none ? Optional.empty() : Optional.of(id.isString() ? id.stringValue() : id.toString());
    }

    private static RpcFault unknownSession(String id) {
        return new RpcFault(RpcFault.INVALID_PARAMS, "Unknown session_id: " + Shown.text(id));
    }

    private static Consumer<JsonGenerator> called(RpcRequest request, PlaySession session) throws RpcFault {
        JsonNode name = request.params().path("name");
        if (name.isMissingNode()
                || name.isNull()
                || (name.isString() && name.stringValue().isEmpty())) {
            throw new RpcFault(RpcFault.INVALID_PARAMS, "Missing 'name' in params");
        }
        var tools = new Tools(session.scenario());
        Action action = tools.named(name.isString() ? name.stringValue() : name.toString())
                .orElseThrow(() -> new RpcFault(RpcFault.INTERNAL, "Unknown tool: '" + Shown.value(name) + "'"));
        JsonNode arguments = request.params().path("arguments");
        boolean none = arguments.isMissingNode() || arguments.isNull();
        try {
            String outcome = new ToolCall(
                            session.play(),
                            tools.schema(action),
                            none ? request.params().objectNode() : arguments)
                    .take();
            return out -> writeOutcome(outcome, out);
        } catch (ToolCall.Failure failure) {
            throw new RpcFault(RpcFault.INTERNAL, failure.sentence());
        }
    }

    /** The schema under the name that OpenEnv's newest servers use and under the protocol's own. */
    private static void writeSchema(ArgumentsSchema schema, JsonGenerator out) {
        out.writeName("input_schema");
        schema.write(out);
        out.writeName("inputSchema");
        schema.write(out);
    }

    private static void writeOutcome(String outcome, JsonGenerator out) {
        out.writeStartObject();
        out.writeArrayPropertyStart("content");
        out.writeStartObject();
        out.writeStringProperty("type", "text");
        out.writeStringProperty("text", outcome);
        out.writeNullProperty("annotations");
        out.writeNullProperty("meta");
        out.writeEndObject();
        out.writeEndArray();
        out.writeName("structured_content");
        out.writeRawValue(outcome);
        out.writeNullProperty("meta");
        out.writeName("data");
        out.writeRawValue(outcome);
        out.writeBooleanProperty("is_error", false);
        out.writeEndObject();
    }
}
