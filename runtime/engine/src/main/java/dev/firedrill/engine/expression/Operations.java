package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.Compiled.Keyed;
import dev.firedrill.engine.expression.Compiled.Logical;
import dev.firedrill.engine.expression.Compiled.Numeric;
import dev.firedrill.engine.expression.Compiled.Textual;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import dev.firedrill.engine.text.KeywordSet;
import dev.firedrill.engine.text.Timestamps;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** The operations that compute. */
final class Operations {
    private static final int MOST_PLACES = 12;
    private static final long COUNT_BITS = 32;

    private Operations() {}

    static Compiled compile(Operation operation, Arguments arguments, Vocabulary vocabulary) throws BundleException {
        return switch (operation) {
            case ADD -> arithmetic(arguments, BigFraction::add);
            case SUBTRACT -> arithmetic(arguments, BigFraction::subtract);
            case MULTIPLY -> arithmetic(arguments, BigFraction::multiply);
            case DIVIDE -> arithmetic(arguments, Operations::quotient);
            case NEGATE -> negation(arguments.number(0));
            case LESS -> comparison(arguments, order -> order < 0);
            case AT_MOST -> comparison(arguments, order -> order <= 0);
            case GREATER -> comparison(arguments, order -> order > 0);
            case AT_LEAST -> comparison(arguments, order -> order >= 0);
            case IS -> Equality.compile(arguments);
            case AND -> and(arguments.condition(0), arguments.condition(1));
            case OR -> or(arguments.condition(0), arguments.condition(1));
            case NOT -> not(arguments.condition(0));
            case CHOOSE -> Choice.compile(arguments);
            case MIN -> extreme(arguments, -1);
            case MAX -> extreme(arguments, 1);
            case CLAMP -> clamp(arguments.number(0), arguments.number(1), arguments.number(2));
            case ROUND -> round(arguments);
            case TIMESTAMP -> timestamp(arguments);
            case DISTANCE -> distance(arguments, vocabulary);
            case GIVEN -> given(arguments, vocabulary);
            case MENTIONS -> mentions(arguments);
            case MENTIONED -> mentioned(arguments.text(0, ValueType.TEXT), arguments.keywords(1));
            case WANTED -> wanted(arguments.keywords(0));
            case KEYWORD -> keyword(arguments);
            default -> throw new AssertionError(operation);
        };
    }

    private static Numeric arithmetic(Arguments arguments, BinaryOperator<BigFraction> operator)
            throws BundleException {
        var left = arguments.number(0);
        var right = arguments.number(1);
        return new Numeric(
                facts -> operator.apply(
                        left.function().of(facts), right.function().of(facts)),
                left.bits() + right.bits() + 1);
    }

    private static BigFraction quotient(BigFraction dividend, BigFraction divisor) {
        return divisor.signum() == 0 ? BigFraction.ZERO : dividend.divide(divisor);
    }

    private static Numeric negation(Numeric number) {
        return new Numeric(facts -> number.function().of(facts).negate(), number.bits());
    }

    private static Logical comparison(Arguments arguments, IntPredicate accepted) throws BundleException {
        var left = arguments.number(0).function();
        var right = arguments.number(1).function();
        return new Logical(facts -> accepted.test(left.of(facts).compareTo(right.of(facts))));
    }

    private static Logical and(Condition left, Condition right) {
        return new Logical(facts -> left.holds(facts) && right.holds(facts));
    }

    private static Logical or(Condition left, Condition right) {
        return new Logical(facts -> left.holds(facts) || right.holds(facts));
    }

    private static Logical not(Condition condition) {
        return new Logical(facts -> !condition.holds(facts));
    }

    private static Numeric extreme(Arguments arguments, int sign) throws BundleException {
        var numbers = arguments.numbers();
        return new Numeric(
                facts -> {
                    var best = numbers.get(0).function().of(facts);
                    for (var number : numbers.subList(1, numbers.size())) {
                        var next = number.function().of(facts);
                        best = Integer.signum(next.compareTo(best)) == sign ? next : best;
                    }
                    return best;
                },
                mostBits(numbers));
    }

    static long mostBits(List<Numeric> numbers) {
        return numbers.stream().mapToLong(Numeric::bits).max().orElse(0);
    }

    private static Numeric clamp(Numeric number, Numeric least, Numeric most) {
        return new Numeric(
                facts -> {
                    var value = number.function().of(facts);
                    var low = least.function().of(facts);
                    var high = most.function().of(facts);
                    return value.compareTo(low) < 0 ? low : value.compareTo(high) > 0 ? high : value;
                },
                mostBits(List.of(number, least, most)));
    }

    private static Numeric round(Arguments arguments) throws BundleException {
        var number = arguments.number(0);
        if (arguments.expression(1) instanceof Expression.Number literal) {
            for (int places = 0; places <= MOST_PLACES; places++) {
                if (literal.number().compareTo(BigDecimal.valueOf(places)) == 0) {
                    int kept = places;
                    return new Numeric(
                            facts -> Numbers.rounded(number.function().of(facts), kept), number.bits() + 48);
                }
            }
        }
        throw arguments.place(1).fault("the places to round to are a whole number from 0 to " + MOST_PLACES);
    }

    private static Numeric distance(Arguments arguments, Vocabulary vocabulary) throws BundleException {
        var one = arguments.text(0, ValueType.SEVERITY).function();
        var other = arguments.text(1, ValueType.SEVERITY).function();
        return new Numeric(facts -> BigFraction.of(vocabulary.distance(one.of(facts), other.of(facts))), COUNT_BITS);
    }

    private static Logical given(Arguments arguments, Vocabulary vocabulary) throws BundleException {
        if (arguments.expression(0) instanceof Expression.Call call
                && call.arguments().get(0) instanceof Expression.Word word) {
            var parameter = word.word();
            if (call.operation() == Operation.ANSWER && vocabulary.answers().containsKey(parameter)) {
                return new Logical(facts -> facts.answerGiven(parameter));
            }
            if (call.operation() == Operation.MOVE) {
                arguments.any(0);
                return new Logical(facts -> facts.moveGiven(parameter));
            }
        }
        throw arguments.place(0).fault("`given` takes an argument of the answer or of the move under way");
    }

    private static Logical mentions(Arguments arguments) throws BundleException {
        var text = arguments.text(0, ValueType.TEXT).function();
        var keywords = arguments.keywords(1).function();
        var least = arguments.number(2).function();
        return new Logical(facts ->
                BigFraction.of(keywords.of(facts).mentionedIn(text.of(facts))).compareTo(least.of(facts)) >= 0);
    }

    private static Numeric mentioned(Textual text, Keyed keywords) {
        return new Numeric(
                facts -> BigFraction.of(keywords.function()
                        .of(facts)
                        .mentionedIn(text.function().of(facts))),
                COUNT_BITS);
    }

    private static Numeric wanted(Keyed keywords) {
        return new Numeric(facts -> BigFraction.of(keywords.function().of(facts).wanted()), COUNT_BITS);
    }

    private static Textual timestamp(Arguments arguments) throws BundleException {
        if (arguments.compiler().scope().use() != Use.FIELD) {
            throw arguments.pointer().fault("`timestamp` can only be used in a field");
        }
        var seconds = arguments.number(0).function();
        return new Textual(ValueType.TEXT, facts -> Timestamps.of(facts.started(), seconds.of(facts)));
    }

    private static Keyed keyword(Arguments arguments) throws BundleException {
        if (arguments.expression(0) instanceof Expression.Word word) {
            var set = new KeywordSet(1, List.of(List.of(word.word())));
            return new Keyed(facts -> set);
        }
        var text = arguments.text(0, ValueType.TEXT).function();
        return new Keyed(facts -> new KeywordSet(1, List.of(List.of(text.of(facts)))));
    }
}
