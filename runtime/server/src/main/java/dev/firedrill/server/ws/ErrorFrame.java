package dev.firedrill.server.ws;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.JsonBuffer;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.SessionTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * A reply that says what went wrong.
 *
 * @param figures further keys with their numbers
 */
record ErrorFrame(String message, ErrorCode code, List<FieldProblem> problems, Map<String, Integer> figures) {
    ErrorFrame(String message, ErrorCode code) {
        this(message, code, List.of(), Map.of());
    }

    static ErrorFrame of(Refusal refusal) {
        return refusal.problems().isEmpty()
                ? new ErrorFrame(refusal.sentence(), ErrorCode.EXECUTION_ERROR)
                : new ErrorFrame("Invalid message", ErrorCode.VALIDATION_ERROR, refusal.problems(), Map.of());
    }

    /** A session was named that is not there, or has its socket already. */
    static ErrorFrame noSession(String id) {
        return new ErrorFrame(
                "Unknown session_id, or one that has a socket already: " + Refusal.quoted(id), ErrorCode.SESSION_ERROR);
    }

    /** No place is left. */
    static ErrorFrame full(SessionTable table) {
        var figures = new TreeMap<>(Map.of("active_sessions", table.most(), "max_sessions", table.most()));
        return new ErrorFrame(table.fullness(), ErrorCode.CAPACITY_REACHED, List.of(), figures);
    }

    void write(JsonBuffer buffer) {
        try (JsonGenerator out = Json.writer(buffer)) {
            write(out);
        }
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("type", "error");
        out.writeObjectPropertyStart("data");
        out.writeStringProperty("message", message);
        out.writeStringProperty("code", code.name());
        if (!problems.isEmpty()) {
            out.writeName("errors");
            FieldProblem.write(problems, out);
        }
        figures.forEach(out::writeNumberProperty);
        out.writeEndObject();
        out.writeEndObject();
    }
}
