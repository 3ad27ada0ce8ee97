package dev.firedrill.server.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A fault in a field of a request, in the shape that OpenEnv's servers answer with.
 *
 * @param loc names ({@code String}) and indexes ({@code Integer} or {@code Long}) that lead to the field
 * @param type the kind of fault under pydantic's name for it
 * @param input what was found; for a missing field, what lacks it
 * @param context the limits that were missed, by name; mostly empty
 */
public record FieldProblem(List<Object> loc, String type, String message, JsonNode input, Map<String, Object> context) {
    public FieldProblem {
        loc = List.copyOf(loc);
        context = Map.copyOf(context);
    }

    public FieldProblem(List<Object> loc, String type, String message, JsonNode input) {
        this(loc, type, message, input, Map.of());
    }

    /** The same fault, seen from further out. */
    public FieldProblem within(String outer) {
        var path = new ArrayList<Object>(loc.size() + 1);
        path.add(outer);
        path.addAll(loc);
        return new FieldProblem(path, type, message, input, context);
    }

    /** Writes an array of problems. */
    public static void write(Collection<FieldProblem> problems, JsonGenerator out) {
        out.writeStartArray();
        problems.forEach(problem -> problem.write(out));
        out.writeEndArray();
    }

    private void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("type", type);
        out.writeName("loc");
        out.writePOJO(loc);
        out.writeStringProperty("msg", message);
        out.writeName("input");
        Json.write(input, out);
        if (!context.isEmpty()) {
            out.writeName("ctx");
            out.writePOJO(context);
        }
        out.writeEndObject();
    }
}
