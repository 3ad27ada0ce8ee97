package dev.firedrill.server.mcp;

import dev.firedrill.engine.Task;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.server.sessions.PlaySession;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What the Model Context Protocol's methods answer, over whatever line they came. */
final class ModelContextProtocol {
    /** The revisions that are spoken here, the newest first. */
    static final List<String> REVISIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    private ModelContextProtocol() {}

    /** The result of `initialize`: the revision that both know, or else the newest that is known here. */
    static Consumer<JsonGenerator> initialized(RpcRequest request, PlaySession session) {
        String wanted = request.params().path("protocolVersion").stringValue("");
        EnvironmentRules rules = session.scenario().environment().rules();
        String instructions = instructions(session);
        return out -> {
            out.writeStartObject();
            out.writeStringProperty("protocolVersion", REVISIONS.contains(wanted) ? wanted : REVISIONS.get(0));
            out.writeObjectPropertyStart("capabilities");
            out.writeObjectPropertyStart("tools");
            out.writeBooleanProperty("listChanged", false);
            out.writeEndObject();
            out.writeEndObject();
            out.writeObjectPropertyStart("serverInfo");
            out.writeStringProperty("name", rules.name());
            out.writeStringProperty("version", rules.version());
            out.writeEndObject();
            out.writeStringProperty("instructions", instructions);
            out.writeEndObject();
        };
    }

    /** The result of a request in a session. */
    static Consumer<JsonGenerator> result(RpcRequest request, PlaySession session) throws RpcFault {
        return switch (request.method()) {
            case "ping" ->
                out -> {
                    out.writeStartObject();
                    out.writeEndObject();
                };
            case "tools/list" -> listed(request, session);
            case "tools/call" -> called(request, session);
            default -> throw RpcFault.noMethod(request.method());
        };
    }

    private static Consumer<JsonGenerator> listed(RpcRequest request, PlaySession session) throws RpcFault {
        JsonNode cursor = request.params().path("cursor");
        if (!cursor.isMissingNode() && !cursor.isNull()) {
            throw new RpcFault(
                    RpcFault.INVALID_PARAMS,
                    "no list here has a `cursor`, and none is called `" + Shown.value(cursor) + "`");
        }
        return out -> new Tools(session.scenario()).write(out, ModelContextProtocol::writeSchema);
    }

    private static void writeSchema(ArgumentsSchema schema, JsonGenerator out) {
        out.writeName("inputSchema");
        schema.write(out);
    }

    private static Consumer<JsonGenerator> called(RpcRequest request, PlaySession session) throws RpcFault {
        JsonNode name = request.params().path("name");
        if (!name.isString()) {
            throw new RpcFault(RpcFault.INVALID_PARAMS, "`name` must be the name of a tool");
        }
        var tools = new Tools(session.scenario());
        Action action = tools.named(name.stringValue())
                .orElseThrow(
                        () -> new RpcFault(RpcFault.INVALID_PARAMS, "Unknown tool: " + Shown.text(name.stringValue())));
        JsonNode arguments = request.params().path("arguments");
        try {
            String outcome = new ToolCall(
                            session.play(),
                            tools.schema(action),
                            arguments.isMissingNode() ? request.params().objectNode() : arguments)
                    .take();
            return out -> writeOutcome(outcome, out);
        } catch (ToolCall.Failure failure) {
            return out -> writeFailure(failure.sentence(), out);
        }
    }

    private static void writeOutcome(String outcome, JsonGenerator out) {
        out.writeStartObject();
        writeContent(outcome, out);
        out.writeName("structuredContent");
        out.writeRawValue(outcome);
        out.writeBooleanProperty("isError", false);
        out.writeEndObject();
    }

    private static void writeFailure(String sentence, JsonGenerator out) {
        out.writeStartObject();
        writeContent(sentence, out);
        out.writeBooleanProperty("isError", true);
        out.writeEndObject();
    }

    private static void writeContent(String text, JsonGenerator out) {
        out.writeArrayPropertyStart("content");
        out.writeStartObject();
        out.writeStringProperty("type", "text");
        out.writeStringProperty("text", text);
        out.writeEndObject();
        out.writeEndArray();
    }

    /** An agent cannot reset, so that this is where it learns how its exercise begins. */
    private static String instructions(PlaySession session) {
        Task task = session.scenario().task();
        EnvironmentRules.Task rules = task.rules();
        String about = rules.documentation().isBlank() ? rules.title() : rules.documentation();
        String end = rules.answer()
                .map(answer -> "`" + answer + "` is your answer and ends it; after " + rules.steps()
                        + " steps it ends by itself.")
                .orElse("After " + rules.steps() + " steps it ends.");
        return about.strip() + "\n\nThis session is one exercise, and every call of a tool is a step of it. " + end
                + " What you see at the start:\n" + ToolCall.standing(session.play());
    }
}
