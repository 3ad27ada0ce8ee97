package dev.firedrill.server.mcp;

import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.PlaySession;
import dev.firedrill.server.sessions.SessionTable;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The Model Context Protocol's transport over HTTP: sessions by header, one JSON answer to each request, no streams. */
public final class StreamableHttp {
    /** The only revision with batches; also what a client speaks that does not say. */
    private static final String WITH_BATCHES = "2025-03-26";

    private static final int LONGEST_BATCH = 50;

    private final Opening opening;

    public StreamableHttp(Supplier<Catalogue> catalogue, SessionTable sessions) {
        this.opening = new Opening(catalogue, sessions);
    }

    /**
     * What a request says beside its body.
     *
     * @param session the header `Mcp-Session-Id`
     * @param revision the header `MCP-Protocol-Version`
     * @param streams whether `Accept` names event streams, which every client of this protocol has to
     */
    public record Head(
            Optional<String> session,
            Optional<String> revision,
            boolean streams,
            Function<String, Optional<String>> query) {}

    /** How to send what was written: the status, and the name of the session that has begun. */
    public record Reply(int status, Optional<String> begun) {
        private Reply(int status) {
            this(status, Optional.empty());
        }
    }

    /** Whether a request is meant for this protocol, and not for OpenEnv's on the same path. */
    public static boolean isMeant(Head head, Parsed body) {
        return head.session().isPresent()
                || head.revision().isPresent()
                || head.streams()
                || (body instanceof Parsed.Value value && isInitialize(value.node()));
    }

    /** Writes the answer to a POST, which may be nothing. */
    public Reply post(Head head, Parsed body, JsonGenerator out) {
        try {
            if (!(body instanceof Parsed.Value value)) {
                String reason = body instanceof Parsed.Broken broken ? broken.reason() : "the body is empty";
                throw new RpcFault(RpcFault.PARSE_ERROR, "Parse error: " + reason);
            }
            if (isInitialize(value.node())) {
                return initialize((ObjectNode) value.node(), head, out);
            }
            checkRevision(head);
            return inSession(head, value.node(), out);
        } catch (RpcFault fault) {
            RpcResponse.fault(NullNode.instance, fault, out);
            return new Reply(400);
        }
    }

    /** Ends the session that a DELETE names; the status of the answer. */
    public int delete(String session) {
        return opening.sessions().close(session) == SessionTable.Closing.UNKNOWN ? 404 : 204;
    }

    private Reply initialize(ObjectNode message, Head head, JsonGenerator out) throws RpcFault {
        var request = RpcRequest.withId(message);
        if (head.session().isPresent()) {
            throw invalid("this session has begun; `initialize` without `Mcp-Session-Id` begins another");
        }
        try {
            PlaySession session = opening.kept(message.objectNode(), head.query());
            RpcResponse.result(request.id(), ModelContextProtocol.initialized(request, session), out);
            return new Reply(200, Optional.of(session.id()));
        } catch (RpcFault fault) {
            RpcResponse.fault(request.id(), fault, out);
            return new Reply(200);
        }
    }

    private static void checkRevision(Head head) throws RpcFault {
        Optional<String> unknown =
                head.revision().filter(revision -> !ModelContextProtocol.REVISIONS.contains(revision));
        if (unknown.isPresent()) {
            throw invalid("MCP-Protocol-Version `" + Shown.text(unknown.get()) + "` is not spoken here: one of "
                    + String.join(", ", ModelContextProtocol.REVISIONS));
        }
    }

    private Reply inSession(Head head, JsonNode body, JsonGenerator out) throws RpcFault {
        String id = head.session()
                .orElseThrow(() -> invalid("the header `Mcp-Session-Id` is missing; `initialize` gives it"));
        Optional<PlaySession> session = opening.sessions().find(id);
        if (session.isEmpty()) {
            RpcResponse.fault(NullNode.instance, invalid("there is no session `" + Shown.text(id) + "`"), out);
            return new Reply(404);
        }
        if (body instanceof ArrayNode batch) {
            return answer(checked(batch, head), session.get(), out);
        }
        if (!(body instanceof ObjectNode message)) {
            throw invalid("a message is a JSON object, not `" + Shown.value(body) + "`");
        }
        return answer(message, session.get(), out) ? new Reply(200) : new Reply(202);
    }

    private static ArrayNode checked(ArrayNode batch, Head head) throws RpcFault {
        String revision = head.revision().orElse(WITH_BATCHES);
        if (!revision.equals(WITH_BATCHES)) {
            throw invalid("revision " + revision + " has no batches: send one message at a time");
        }
        if (batch.isEmpty() || batch.size() > LONGEST_BATCH) {
            throw invalid("a batch has 1 to " + LONGEST_BATCH + " messages, not " + batch.size());
        }
        return batch;
    }

    private static Reply answer(ArrayNode batch, PlaySession session, JsonGenerator out) {
        boolean asked = batch.valueStream().anyMatch(StreamableHttp::wantsAnswer);
        if (!asked) {
            return new Reply(202);
        }
        out.writeStartArray();
        for (JsonNode message : batch) {
            if (message instanceof ObjectNode object) {
                answer(object, session, out);
            } else {
                RpcResponse.fault(NullNode.instance, invalid("a message is a JSON object"), out);
            }
        }
        out.writeEndArray();
        return new Reply(200);
    }

    /** Writes the response to a request; false for a notification or a response, which have none. */
    private static boolean answer(ObjectNode message, PlaySession session, JsonGenerator out) {
        if (!wantsAnswer(message)) {
            return false;
        }
        JsonNode id = NullNode.instance;
        try {
            var request = RpcRequest.withId(message);
            id = request.id();
            RpcResponse.result(id, ModelContextProtocol.result(request, session), out);
        } catch (RpcFault fault) {
            RpcResponse.fault(id, fault, out);
        }
        return true;
    }

    private static boolean wantsAnswer(JsonNode message) {
        boolean notification = message.has("method") && !message.has("id");
        boolean response = !message.has("method") && (message.has("result") || message.has("error"));
        return !notification && !response;
    }

    private static boolean isInitialize(JsonNode message) {
        return message.path("method").stringValue("").equals("initialize");
    }

    private static RpcFault invalid(String sentence) {
        return new RpcFault(RpcFault.INVALID_REQUEST, sentence);
    }
}
