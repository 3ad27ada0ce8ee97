package dev.firedrill.compiler.openenv;

import dev.firedrill.engine.bundle.EnvironmentRules.Component;
import dev.firedrill.engine.bundle.EnvironmentRules.Rubric;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The weights with which the components of a rubric are summed up.
 *
 * @param least what the sum is raised to, where a limit is written
 * @param greatest what the sum is cut off at, where a limit is written
 */
record Weights(Map<String, BigDecimal> byComponent, Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
    /** The weights of a rubric whose total is a sum of its components within fixed limits; nothing for any other. */
    static Optional<Weights> of(Rubric rubric) {
        if (rubric.total().isEmpty()) {
            Map<String, BigDecimal> ones = new LinkedHashMap<>();
            rubric.components().stream().map(Component::name).forEach(name -> ones.put(name, BigDecimal.ONE));
            return Optional.of(new Weights(ones, Optional.empty(), Optional.empty()));
        }
        return limited(rubric.total().get());
    }

    private static Optional<Weights> limited(Expression total) {
        if (total instanceof Call call && call.operation() == Operation.CLAMP) {
            return number(call.arguments().get(1))
                    .flatMap(least -> number(call.arguments().get(2))
                            .flatMap(most -> within(call.arguments().get(0), Optional.of(least), Optional.of(most))));
        }
        if (total instanceof Call call
                && call.operation() == Operation.MIN
                && call.arguments().size() == 2) {
            int limit = call.arguments().get(0) instanceof Number ? 0 : 1;
            return number(call.arguments().get(limit))
                    .flatMap(most -> within(call.arguments().get(1 - limit), Optional.empty(), Optional.of(most)));
        }
        return within(total, Optional.empty(), Optional.empty());
    }

    private static Optional<Weights> within(Expression sum, Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        return add(sum, BigDecimal.ONE, weights)
                ? Optional.of(new Weights(weights, least, greatest))
                : Optional.empty();
    }

    /** Adds the parts of a sum, each times a factor; whether it is nothing but components times numbers. */
    private static boolean add(Expression sum, BigDecimal factor, Map<String, BigDecimal> weights) {
        if (!(sum instanceof Call call)) {
            return false;
        }
        return switch (call.operation()) {
            case COMPONENT -> {
                weights.merge(((Word) call.arguments().get(0)).word(), factor, BigDecimal::add);
                yield true;
            }
            case ADD ->
                add(call.arguments().get(0), factor, weights)
                        && add(call.arguments().get(1), factor, weights);
            case SUBTRACT ->
                add(call.arguments().get(0), factor, weights)
                        && add(call.arguments().get(1), factor.negate(), weights);
            case NEGATE -> add(call.arguments().get(0), factor.negate(), weights);
            case MULTIPLY -> {
                int scale = call.arguments().get(0) instanceof Number ? 0 : 1;
                Optional<BigDecimal> number = number(call.arguments().get(scale));
                yield number.isPresent()
                        && add(call.arguments().get(1 - scale), factor.multiply(number.get()), weights);
            }
            default -> false;
        };
    }

    private static Optional<BigDecimal> number(Expression expression) {
        return expression instanceof Number number ? Optional.of(number.number()) : Optional.empty();
    }

    void write(ObjectNode config) {
        ObjectNode weights = config.putObject("weights");
        byComponent.forEach(weights::put);
        least.ifPresent(limit -> config.put("least", limit));
        greatest.ifPresent(limit -> config.put("greatest", limit));
    }
}
