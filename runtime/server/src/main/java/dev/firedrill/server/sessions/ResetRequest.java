package dev.firedrill.server.sessions;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a reset asks for; what is absent is left to the catalogue.
 *
 * @param task the task as it was named, which may be a JSON null
 * @param index the scenario's place in its task; what is no whole number counts as absent
 */
public record ResetRequest(
        Optional<JsonNode> environment,
        Optional<JsonNode> task,
        Optional<JsonNode> scenario,
        Optional<BigInteger> index) {

    /** Reads the fields of an object; what the object lacks is looked up in the query, field by field. */
    public static ResetRequest of(JsonNode body, Function<String, Optional<String>> query) {
        return new ResetRequest(
                field("env", body, query).filter(value -> !value.isNull()),
                field("task_id", body, query),
                field("scenario_id", body, query).filter(value -> !value.isNull()),
                Optional.ofNullable(body.get("scenario_index"))
                        .flatMap(ResetRequest::wholeNumber)
                        .or(() -> query.apply("scenario_index").flatMap(WholeNumbers::in)));
    }

    private static Optional<JsonNode> field(String name, JsonNode body, Function<String, Optional<String>> query) {
        JsonNode value = body.get(name);
        return value != null ? Optional.of(value) : query.apply(name).map(StringNode::valueOf);
    }

    private static Optional<BigInteger> wholeNumber(JsonNode value) {
        return value.isString() ? WholeNumbers.in(value.stringValue()) : WholeNumbers.in(value);
    }
}
