package dev.firedrill.server.sessions;

import dev.firedrill.server.json.FieldProblem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The rules that OpenEnv sets for the options of every reset, whatever the environment. */
public final class EpisodeOptions {
    private static final int LONGEST_ID = 255;

    private EpisodeOptions() {}

    /** What is wrong with the `seed` and the `episode_id` of an object; `loc` starts at the field. */
    public static List<FieldProblem> problems(JsonNode options) {
        var problems = new ArrayList<FieldProblem>();
        seedProblem(options).ifPresent(problems::add);
        idProblem(options).ifPresent(problems::add);
        return problems;
    }

    /** What is wrong with the `seed`: a whole number from 0, or null. Games here do not draw lots, so it changes nothing. */
    private static Optional<FieldProblem> seedProblem(JsonNode options) {
        JsonNode seed = options.get("seed");
        if (seed == null || seed.isNull() || seed.isBoolean()) {
            return Optional.empty();
        }
        if (seed.isString()) {
            return WholeNumbers.in(seed.stringValue())
                    .map(number -> negative(number, seed))
                    .orElseGet(() -> seedProblem(
                            "int_parsing",
                            "Input should be a valid integer, unable to parse string as an integer",
                            seed));
        }
        if (!seed.isNumber()) {
            return seedProblem("int_type", "Input should be a valid integer", seed);
        }
        if (seed.isFloatingPointNumber() && !Double.isFinite(seed.doubleValue())) {
            return seedProblem("finite_number", "Input should be a finite number", seed);
        }
        return WholeNumbers.in(seed)
                .map(number -> negative(number, seed))
                .orElseGet(() -> seedProblem(
                        "int_from_float",
                        "Input should be a valid integer, got a number with a fractional part",
                        seed));
    }

    private static Optional<FieldProblem> negative(BigInteger number, JsonNode seed) {
        return number.signum() >= 0
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        List.of("seed"),
                        "greater_than_equal",
                        "Input should be greater than or equal to 0",
                        seed,
                        Map.of("ge", 0)));
    }

    private static Optional<FieldProblem> seedProblem(String type, String message, JsonNode seed) {
        return Optional.of(new FieldProblem(List.of("seed"), type, message, seed));
    }

    /** What is wrong with the `episode_id`: a text of at most 255 characters, or null. */
    public static Optional<FieldProblem> idProblem(JsonNode options) {
        JsonNode id = options.get("episode_id");
        if (id == null || id.isNull()) {
            return Optional.empty();
        }
        return textProblem("episode_id", id);
    }

    /** What keeps a value from being a text of at most 255 characters. */
    public static Optional<FieldProblem> textProblem(String name, JsonNode value) {
        if (!value.isString()) {
            return Optional.of(new FieldProblem(List.of(name), "string_type", "Input should be a valid string", value));
        }
        String text = value.stringValue();
        return text.codePointCount(0, text.length()) <= LONGEST_ID
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        List.of(name),
                        "string_too_long",
                        "String should have at most " + LONGEST_ID + " characters",
                        value,
                        Map.of("max_length", LONGEST_ID)));
    }
}
