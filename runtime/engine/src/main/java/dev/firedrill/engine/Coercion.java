package dev.firedrill.engine;

import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;

/** Turns JSON values into what a parameter asks for, under pydantic's lax rules and names. */
final class Coercion {
    /** No name of a bundle is longer. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,30}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errors() {
        return errors;
    }

    Optional<JsonNode> refuse(List<Object> loc, String type, String message, JsonNode input) {
        errors.add(new FieldError(loc, type, message, input));
        return Optional.empty();
    }

    Optional<JsonNode> object(JsonNode node, List<Object> loc) {
        return node.isObject()
                ? Optional.of(node)
                : refuse(loc, "dict_type", "Input should be a valid dictionary", node);
    }

    Optional<JsonNode> text(JsonNode node, List<Object> loc) {
        return node.isString() ? Optional.of(node) : refuse(loc, "string_type", "Input should be a valid string", node);
    }

    Optional<JsonNode> coerce(Parameter parameter, JsonNode node, List<Object> loc) {
        return switch (parameter.type()) {
            case SERVICE, SEVERITY -> text(node, loc).filter(name -> isShort(name, loc));
            case TEXT -> text(node, loc);
            case INTEGER -> integer(node, loc);
            case NUMBER -> number(node, loc);
            case CHOICE -> choice(parameter, node, loc);
        };
    }

    private boolean isShort(JsonNode name, List<Object> loc) {
        boolean fits = name.stringValue().length() <= LONGEST_NAME;
        if (!fits) {
            refuse(loc, "string_too_long", "String should have at most " + LONGEST_NAME + " characters", name);
        }
        return fits;
    }

    private Optional<JsonNode> integer(JsonNode node, List<Object> loc) {
        if (node.isBoolean()) {
            return Optional.of(IntNode.valueOf(node.booleanValue() ? 1 : 0));
        }
        if (node.isString()) {
            var text = node.stringValue().strip();
            return INTEGER.matcher(text).matches()
                    ? Optional.of(whole(new BigInteger(text)))
                    : refuse(
                            loc,
                            "int_parsing",
                            "Input should be a valid integer, unable to parse string as an integer",
                            node);
        }
        var number = finite(node);
        if (number.isEmpty()) {
            return refuse(loc, "int_type", "Input should be a valid integer", node);
        }
        return number.get().stripTrailingZeros().scale() <= 0
                ? Optional.of(whole(number.get().toBigIntegerExact()))
                : refuse(
                        loc,
                        "int_from_float",
                        "Input should be a valid integer, got a number with a fractional part",
                        node);
    }

    private static JsonNode whole(BigInteger number) {
        return number.bitLength() < Integer.SIZE ? IntNode.valueOf(number.intValue()) : BigIntegerNode.valueOf(number);
    }

    private Optional<JsonNode> number(JsonNode node, List<Object> loc) {
        if (node.isBoolean()) {
            return Optional.of(IntNode.valueOf(node.booleanValue() ? 1 : 0));
        }
        if (node.isString()) {
            var text = node.stringValue().strip();
            return NUMBER.matcher(text).matches()
                    ? Optional.of(DecimalNode.valueOf(new BigDecimal(text)))
                    : refuse(
                            loc,
                            "float_parsing",
                            "Input should be a valid number, unable to parse string as a number",
                            node);
        }
        return finite(node).isPresent()
                ? Optional.of(node)
                : refuse(loc, "float_type", "Input should be a valid number", node);
    }

    /** The number, unless it is none, not finite or too long to be meant. */
    private static Optional<BigDecimal> finite(JsonNode node) {
        if (!node.isNumber() || ((node.isDouble() || node.isFloat()) && !Double.isFinite(node.doubleValue()))) {
            return Optional.empty();
        }
        return Optional.of(node.decimalValue()).filter(Limits::allows);
    }

    private Optional<JsonNode> choice(Parameter parameter, JsonNode node, List<Object> loc) {
        if (node.isString() && parameter.values().contains(node.stringValue().strip())) {
            return Optional.of(node);
        }
        var values = parameter.values().stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
        return refuse(loc, "literal_error", "Input should be one of " + values, node);
    }
}
