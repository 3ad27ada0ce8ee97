package dev.firedrill.server.http;

import dev.firedrill.server.baseline.Baseline;
import dev.firedrill.server.json.FieldProblem;
import dev.firedrill.server.json.Parsed;
import dev.firedrill.server.schema.Types;
import dev.firedrill.server.sessions.Refusal;
import dev.firedrill.server.sessions.WholeNumbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a `POST /baseline` asks for; every field has a default. */
record BaselineBody(
        String agent,
        Optional<String> environment,
        Optional<String> task,
        Optional<String> scenario,
        long seed,
        int repeats,
        int k) {
    private static final int MOST_REPEATS = 100;
    private static final String AGENT_BY_DEFAULT = Baseline.SCRIPTED.get(0);
    private static final List<String> TEXTS = List.of("agent", "env", "task_id", "scenario_id");
    /** The numbers, with the least and the greatest that each can be. */
    private static final Map<String, List<Integer>> NUMBERS = Map.of(
            "seed", List.of(0, Integer.MAX_VALUE),
            "repeats", List.of(1, MOST_REPEATS),
            "k", List.of(1, MOST_REPEATS));

    /** The body; nothing at all asks for the default. */
    static BaselineBody of(Parsed parsed) throws Refusal {
        ObjectNode body =
                parsed instanceof Parsed.Absent ? JsonNodeFactory.instance.objectNode() : Bodies.object(parsed);
        var problems = new ArrayList<FieldProblem>();
        body.properties()
                .forEach(field -> problem(field.getKey(), field.getValue()).ifPresent(problems::add));
        int repeats = number("repeats", body).orElse(1);
        int k = number("k", body).orElse(1);
        if (problems.isEmpty() && k > repeats) {
            problems.add(limit(
                    "k",
                    "less_than_equal",
                    "Input should be less than or equal to `repeats`",
                    body.path("k"),
                    "le",
                    repeats));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(
                    problems.stream().map(each -> each.within("body")).toList());
        }
        return new BaselineBody(
                text("agent", body).orElse(AGENT_BY_DEFAULT),
                text("env", body),
                text("task_id", body),
                text("scenario_id", body),
                number("seed", body).orElse(0),
                repeats,
                k);
    }

    /** The schema of the body. */
    static ObjectNode schema() {
        var fields = new LinkedHashMap<String, ObjectNode>();
        fields.put("agent", Types.oneOf(BaselineEndpoint.AGENTS));
        TEXTS.stream().skip(1).forEach(name -> fields.put(name, Types.orNull(Types.type("string"))));
        List.of("seed", "repeats", "k")
                .forEach(name -> fields.put(
                        name,
                        Types.type("integer")
                                .put("minimum", bounds(name).get(0))
                                .put("maximum", bounds(name).get(1))));
        return Types.object(fields, List.of()).put("additionalProperties", false);
    }

    private static List<Integer> bounds(String name) {
        return NUMBERS.getOrDefault(name, List.of());
    }

    private static Optional<FieldProblem> problem(String name, JsonNode value) {
        if (value.isNull() && (TEXTS.contains(name) || NUMBERS.containsKey(name))) {
            return Optional.empty();
        }
        if (TEXTS.contains(name)) {
            return value.isString()
                    ? Optional.empty()
                    : Optional.of(
                            new FieldProblem(List.of(name), "string_type", "Input should be a valid string", value));
        }
        if (!NUMBERS.containsKey(name)) {
            return Optional.of(
                    new FieldProblem(List.of(name), "extra_forbidden", "Extra inputs are not permitted", value));
        }
        Optional<BigInteger> number = WholeNumbers.spelledBy(value);
        if (number.isEmpty()) {
            return Optional.of(new FieldProblem(List.of(name), "int_type", "Input should be a valid integer", value));
        }
        int least = bounds(name).get(0);
        int most = bounds(name).get(1);
        if (number.get().compareTo(BigInteger.valueOf(least)) < 0) {
            return Optional.of(limit(
                    name,
                    "greater_than_equal",
                    "Input should be greater than or equal to " + least,
                    value,
                    "ge",
                    least));
        }
        return number.get().compareTo(BigInteger.valueOf(most)) > 0
                ? Optional.of(limit(
                        name, "less_than_equal", "Input should be less than or equal to " + most, value, "le", most))
                : Optional.empty();
    }

    private static FieldProblem limit(
            String name, String type, String message, JsonNode value, String bound, int limit) {
        return new FieldProblem(List.of(name), type, message, value, Map.of(bound, limit));
    }

    private static Optional<String> text(String name, ObjectNode body) {
        return Optional.of(body.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Optional<Integer> number(String name, ObjectNode body) {
        return WholeNumbers.spelledBy(body.path(name))
                .filter(number -> number.bitLength() < Integer.SIZE)
                .map(BigInteger::intValue);
    }
}
