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
 * @param split the split as it was named
 * @param place the scenario's place in the split, as it was given
 * @param seed the seed, which changes nothing but is written down
 */
public record ResetRequest(
        Optional<JsonNode> environment,
        Optional<JsonNode> task,
        Optional<JsonNode> scenario,
        Optional<BigInteger> index,
        Optional<JsonNode> split,
        Optional<JsonNode> place,
        Optional<BigInteger> seed) {

    /** Reads the fields of an object; what the object lacks is looked up in the query, field by field. */
    public static ResetRequest of(JsonNode body, Function<String, Optional<String>> query) {
        return new ResetRequest(
                given("env", body, query),
                field("task_id", body, query),
                given("scenario_id", body, query),
                Optional.ofNullable(body.get("scenario_index"))
                        .flatMap(WholeNumbers::spelledBy)
                        .or(() -> query.apply("scenario_index").flatMap(WholeNumbers::in)),
                given("split", body, query),
                given("index", body, query),
                given("seed", body, query).flatMap(WholeNumbers::spelledBy));
    }

    private static Optional<JsonNode> given(String name, JsonNode body, Function<String, Optional<String>> query) {
        return field(name, body, query).filter(value -> !value.isNull());
    }

    private static Optional<JsonNode> field(String name, JsonNode body, Function<String, Optional<String>> query) {
        JsonNode value = body.get(name);
        return value != null ? Optional.of(value) : query.apply(name).map(StringNode::valueOf);
    }
}
