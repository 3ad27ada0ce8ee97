package dev.firedrill.engine;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A fault in a field of an action.
 *
 * @param loc names ({@code String}) and indexes ({@code Integer}) from the action's root
 * @param type the fault's kind under the name that pydantic gives it: missing, string_type, int_parsing, ...
 * @param message what is wrong and what would be right
 * @param input the value found, for a missing field the object that lacks it
 */
public record FieldError(List<Object> loc, String type, String message, JsonNode input) {
    public FieldError {
        loc = List.copyOf(loc);
    }
}
