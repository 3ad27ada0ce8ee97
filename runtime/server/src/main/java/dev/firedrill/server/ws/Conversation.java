package dev.firedrill.server.ws;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.JsonBuffer;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.mcp.OpenEnvRpc;
import dev.firedrill.server.sessions.Catalogue;
import dev.firedrill.server.sessions.EpisodeOptions;
import dev.firedrill.server.sessions.LiveEpisode;
import dev.firedrill.server.sessions.PlaySession;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.SessionTable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenEnv's session: one episode at a time, one reply to each message, in order. */
final class Conversation implements Dialogue {
    private static final Logger LOG = System.getLogger(Conversation.class.getName());

    private final Supplier<Catalogue> catalogue;
    private final PlaySession session;
    private final SessionTable table;
    private final OpenEnvRpc rpc;

    Conversation(Supplier<Catalogue> catalogue, PlaySession session, SessionTable table, OpenEnvRpc rpc) {
        this.catalogue = catalogue;
        this.session = session;
        this.table = table;
        this.rpc = rpc;
    }

    @Override
    public void refuse(String why, JsonBuffer reply) {
        new ErrorFrame(why, ErrorCode.EXECUTION_ERROR).write(reply);
    }

    @Override
    public void breakOff(String why, JsonBuffer reply) {
        new ErrorFrame(why, ErrorCode.SESSION_ERROR).write(reply);
    }

    @Override
    public After hear(Message message, JsonBuffer reply) {
        try (JsonGenerator out = Json.writer(reply)) {
            return understand(Json.read(message.text()), out);
        } catch (Refusal refusal) {
            reply.clear();
            ErrorFrame.of(refusal).write(reply);
        } catch (OutOfMemoryError full) {
            LOG.log(Level.ERROR, "out of memory in a session");
            reply.clear();
            new ErrorFrame("the server is out of memory; try again later", ErrorCode.EXECUTION_ERROR).write(reply);
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.ERROR, "a fault of the server's own in a session", fault);
            reply.clear();
            new ErrorFrame("a fault of the server's own, which is in its log", ErrorCode.EXECUTION_ERROR).write(reply);
        }
        return After.REPLY;
    }

    private After understand(Parsed message, JsonGenerator out) throws Refusal {
        if (!(message instanceof Parsed.Value value)) {
            String reason = message instanceof Parsed.Broken broken
                    ? broken.reason() + " (char " + broken.offset() + ")"
                    : "Expecting value: line 1 column 1 (char 0)";
            new ErrorFrame("Invalid JSON: " + reason, ErrorCode.INVALID_JSON).write(out);
            return After.REPLY;
        }
        if (!(value.node() instanceof ObjectNode envelope)) {
            new ErrorFrame("a message is a JSON object with a `type`", ErrorCode.SESSION_ERROR).write(out);
            return After.REPLY_AND_END;
        }
        return carryOut(envelope, out);
    }

    private After carryOut(ObjectNode envelope, JsonGenerator out) throws Refusal {
        JsonNode type = envelope.get("type");
        String word = type != null && type.isString() ? type.stringValue() : "";
        switch (word) {
            case "reset" -> reset(MessageEnvelope.optionalData(envelope), out);
            case "step" -> step(MessageEnvelope.requiredData(envelope), out);
            case "state" -> state(envelope, out);
            case "mcp" -> mcp(MessageEnvelope.requiredData(envelope), out);
            case "close" -> {
                MessageEnvelope.noData(envelope);
                return After.END;
            }
            default -> new ErrorFrame("Unknown message type: " + unknown(type), ErrorCode.UNKNOWN_TYPE).write(out);
        }
        return After.REPLY;
    }

    private void reset(ObjectNode options, JsonGenerator out) throws Refusal {
        table.checkOpen();
        Optional<FieldProblem> problem = EpisodeOptions.idProblem(options);
        if (problem.isPresent()) {
            throw Refusal.invalid(List.of(problem.get()));
        }
        // Clients send every option they know, those they leave open as null.
        options.removeNulls();
        frame("observation", out, session.reset(catalogue.get(), options)::writeObservation);
    }

    private void step(ObjectNode action, JsonGenerator out) throws Refusal {
        Optional<LiveEpisode> played = session.started();
        if (played.isEmpty()) {
            LiveEpisode.decode(
                    LiveEpisode.withoutMetadata(action),
                    catalogue.get().byDefault().decoder());
            throw Refusal.because(Refusal.Reason.NO_EPISODE, "no episode yet: a `reset` message starts one");
        }
        out.writeStartObject();
        out.writeStringProperty("type", "observation");
        out.writeName("data");
        played.get().stepInEnvelope(action, out);
        out.writeEndObject();
    }

    private void state(ObjectNode envelope, JsonGenerator out) throws Refusal {
        MessageEnvelope.noData(envelope);
        Optional<LiveEpisode> played = session.started();
        frame("state", out, data -> {
            if (played.isPresent()) {
                played.get().writeSessionState(data);
            } else {
                data.writeStartObject();
                data.writeNullProperty("episode_id");
                data.writeNumberProperty("step_count", 0);
                data.writeEndObject();
            }
        });
    }

    private void mcp(ObjectNode request, JsonGenerator out) {
        frame("mcp", out, data -> rpc.inSession(request, session, data));
    }

    private static void frame(String type, JsonGenerator out, Consumer<JsonGenerator> data) {
        out.writeStartObject();
        out.writeStringProperty("type", type);
        out.writeName("data");
        data.accept(out);
        out.writeEndObject();
    }

    /** What stands where the type should, as OpenEnv's servers put it. */
    private static String unknown(@Nullable JsonNode type) {
        if (type == null) {
            return "";
        }
        if (type.isNull()) {
            return "None";
        }
        String text = type.isString() ? type.stringValue() : type.toString();
        return text.length() > 80 ? text.substring(0, 80) : text;
    }
}
