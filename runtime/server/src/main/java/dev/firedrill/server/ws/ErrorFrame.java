package dev.firedrill.server.ws;

import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Json;
import dev.firedrill.server.json.JsonBuffer;
import dev.firedrill.server.sessions.Refusal;
import java.util.List;
import java.util.Map;
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
