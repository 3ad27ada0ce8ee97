package dev.firedrill.server.http;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the OpenAPI document describes an endpoint.
 *
 * @param takes the schema of its body
 * @param gives the schema of what it answers with 200
 * @param refusals the other answers it may give
 */
record Operation(
        String tag,
        String summary,
        Set<String> queries,
        Optional<ObjectNode> takes,
        ObjectNode gives,
        Set<Integer> refusals) {
    Operation(String tag, String summary, ObjectNode gives) {
        this(tag, summary, Set.of(), Optional.empty(), gives, Set.of());
    }

    /** The same with a body. */
    Operation taking(ObjectNode schema) {
        return new Operation(tag, summary, queries, Optional.of(schema), gives, refusals).refusing(413, 415, 422);
    }

    /** The same with parameters in the query. */
    Operation asking(String... names) {
        return new Operation(tag, summary, Set.of(names), takes, gives, refusals);
    }

    /** The same with further statuses. */
    Operation refusing(Integer... statuses) {
        var all = new TreeSet<>(refusals);
        all.addAll(Set.of(statuses));
        return new Operation(tag, summary, queries, takes, gives, all);
    }
}
