package dev.firedrill.compiler.prove;

import static dev.firedrill.engine.rules.Operation.ADD;
import static dev.firedrill.engine.rules.Operation.CHOOSE;
import static dev.firedrill.engine.rules.Operation.CLAMP;
import static dev.firedrill.engine.rules.Operation.IS;
import static dev.firedrill.engine.rules.Operation.MULTIPLY;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up conditions and numbers over everything that a rule can read in its place. */
final class SmallRules {
    private static final List<Operation> COMPARISONS =
            List.of(Operation.LESS, Operation.AT_MOST, Operation.GREATER, Operation.AT_LEAST, IS);

    private final Random random;
    private final Names names;

    /** What rules can name; parameters of the answer and of moves with their types. */
    record Names(
            Map<String, ValueType> answers,
            Map<String, ValueType> moves,
            Map<String, ValueType> truth,
            List<String> events,
            List<String> kinds,
            List<String> actions,
            List<String> severities,
            List<String> services,
            List<String> words) {}

    SmallRules(Random random, Names names) {
        this.random = random;
        this.names = names;
    }

    static Expression number(String literal) {
        return new Number(new BigDecimal(literal));
    }

    static Expression call(Operation operation, Expression... arguments) {
        return Call.of(operation, arguments);
    }

    private static Expression named(Operation operation, String name) {
        return call(operation, new Word(name));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A number that no limits hold. */
    Expression amount(Use use, int depth) {
        if (depth <= 0) {
            return leaf(use);
        }
        return switch (random.nextInt(11)) {
            case 0 -> call(ADD, amount(use, depth - 1), amount(use, depth - 1));
            case 1 -> call(Operation.SUBTRACT, amount(use, depth - 1), amount(use, depth - 1));
            case 2 -> call(MULTIPLY, factor(), leaf(use));
            case 3 -> call(Operation.MIN, literal(), call(MULTIPLY, factor(), leaf(use)));
            case 4 -> call(Operation.MAX, literal(), amount(use, depth - 1));
            case 5 -> ratio(use);
            case 6 -> call(Operation.MIN, literal(), leaf(use));
            case 7 -> call(Operation.NEGATE, amount(use, depth - 1));
            case 8 -> call(Operation.ROUND, amount(use, depth - 1), number("1"));
            default -> call(CHOOSE, condition(use, depth - 1), amount(use, depth - 1), amount(use, depth - 1));
        };
    }

    /** A number from 0 to 1. */
    Expression share(Use use) {
        Expression value = switch (random.nextInt(4)) {
            case 0 -> call(MULTIPLY, number("0.25"), amount(use, 2));
            case 1 -> call(MULTIPLY, number("0.5"), ratio(use));
            case 2 -> call(Operation.SUBTRACT, literal(), call(MULTIPLY, number("0.25"), leaf(use)));
            default ->
                call(
                        CHOOSE,
                        condition(use, 1),
                        number("0.6"),
                        condition(use, 1),
                        number("0.3"),
                        call(MULTIPLY, number("0.1"), leaf(use)));
        };
        return call(CLAMP, value, number("0"), number("1"));
    }

    private Expression ratio(Use use) {
        Expression divisor = leaf(use);
        return call(
                CHOOSE,
                call(Operation.GREATER, divisor, number("0")),
                call(Operation.DIVIDE, leaf(use), divisor),
                number("0"));
    }

    Expression literal() {
        return number(pick(List.of("0", "0.3", "0.5", "1", "1.5", "2", "3")));
    }

    private Expression factor() {
        return number(pick(List.of("0.1", "0.25", "0.5", "1", "-0.5", "2")));
    }

    private Expression leaf(Use use) {
        List<Expression> leaves = new ArrayList<>(List.of(literal()));
        if (use == Use.RETURN) {
            leaves.addAll(List.of(new Reading(Fact.SUM), new Reading(Fact.SUM), new Reading(Fact.STEPS)));
        } else {
            leaves.add(new Reading(pick(numbers(use))));
            leaves.add(new Reading(pick(numbers(use))));
            leaves.add(mentioned(use));
            names.truth().forEach((field, type) -> {
                if (type == ValueType.NUMBER) {
                    leaves.add(named(Operation.TRUTH, field));
                }
            });
            leaves.add(distance(use));
        }
        // What is counted is looked up everywhere.
        leaves.add(named(Operation.COUNT_EVENT, pick(names.events())));
        leaves.add(named(Operation.COUNT_EVENT, standardEvent()));
        leaves.add(named(Operation.COUNT_KIND, pick(names.kinds())));
        leaves.add(named(Operation.COUNT_ACTION, pick(names.actions())));
        return pick(leaves);
    }

    static String standard(Random random) {
        StandardEvent[] events = StandardEvent.values();
        return events[random.nextInt(events.length)].spelling();
    }

    private String standardEvent() {
        return standard(random);
    }

    private static List<Fact> numbers(Use use) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.type() == ValueType.NUMBER && fact.readableIn(use) && fact != Fact.SUM)
                .toList();
    }

    /** A condition. */
    Expression condition(Use use, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> call(Operation.AND, condition(use, depth - 1), condition(use, depth - 1));
                case 1 -> call(Operation.OR, condition(use, depth - 1), condition(use, depth - 1));
                default -> call(Operation.NOT, condition(use, depth - 1));
            };
        }
        List<Expression> conditions = new ArrayList<>();
        conditions.add(call(pick(COMPARISONS), leaf(use), literal()));
        conditions.add(call(pick(COMPARISONS), literal(), call(ADD, leaf(use), leaf(use))));
        if (use == Use.RETURN) {
            conditions.add(new Reading(pick(List.of(Fact.SUBMITTED, Fact.TIMED_OUT))));
            return pick(conditions);
        }
        conditions.add(call(IS, pair(use, ValueType.SERVICE), pair(use, ValueType.SERVICE)));
        conditions.add(call(IS, pair(use, ValueType.SEVERITY), pair(use, ValueType.SEVERITY)));
        conditions.add(call(IS, pair(use, ValueType.TEXT), pair(use, ValueType.TEXT)));
        conditions.add(call(IS, pair(use, ValueType.TEXT), pair(use, ValueType.SERVICE)));
        conditions.add(mentions(use));
        conditions.add(mentions(use));
        conditions.add(call(Operation.GIVEN, argument(use)));
        if (use == Use.STEP) {
            conditions.add(new Reading(Fact.SUBMITTED));
            conditions.add(named(Operation.ACTION_IS, pick(names.actions())));
            conditions.add(named(Operation.KIND_IS, pick(names.kinds())));
            conditions.add(named(Operation.MOVE_IS, pick(List.of("remedy", "mistake", "neutral"))));
        } else {
            conditions.add(new Reading(pick(List.of(Fact.SUBMITTED, Fact.TIMED_OUT))));
        }
        return pick(conditions);
    }

    private Expression argument(Use use) {
        return use == Use.STEP && random.nextBoolean()
                ? named(Operation.MOVE, pick(List.copyOf(names.moves().keySet())))
                : named(Operation.ANSWER, pick(List.copyOf(names.answers().keySet())));
    }

    /** A service, a severity or a text: an argument, the truth, or a name. */
    private Expression pair(Use use, ValueType type) {
        List<Expression> values = new ArrayList<>();
        names.answers().forEach((name, other) -> {
            if (other == type) {
                values.add(named(Operation.ANSWER, name));
            }
        });
        names.truth().forEach((name, other) -> {
            if (other == type) {
                values.add(named(Operation.TRUTH, name));
            }
        });
        if (use == Use.STEP) {
            names.moves().forEach((name, other) -> {
                if (other == type) {
                    values.add(named(Operation.MOVE, name));
                }
            });
        }
        switch (type) {
            case SERVICE -> {
                values.add(new Reading(Fact.CAUSE_SERVICE));
                values.add(named(Operation.SERVICE, pick(names.services())));
            }
            case SEVERITY -> {
                values.add(new Reading(Fact.SEVERITY));
                values.add(named(Operation.SEVERITY, pick(names.severities())));
            }
            default -> {
                values.add(new Word(pick(names.words())));
                if (use == Use.STEP) {
                    values.add(new Reading(Fact.TARGET));
                    values.add(new Reading(Fact.MOVE_ACTION));
                }
            }
        }
        return pick(values);
    }

    private Expression distance(Use use) {
        return call(Operation.DISTANCE, pair(use, ValueType.SEVERITY), pair(use, ValueType.SEVERITY));
    }

    private Expression keywords() {
        return switch (random.nextInt(3)) {
            case 0 -> new Reading(Fact.CAUSE);
            case 1 -> new Reading(Fact.RESOLUTION);
            default -> named(Operation.KEYWORD, pick(names.words()));
        };
    }

    private Expression mentioned(Use use) {
        return call(Operation.MENTIONED, pair(use, ValueType.TEXT), keywords());
    }

    private Expression mentions(Use use) {
        Expression keywords = keywords();
        return call(
                Operation.MENTIONS,
                pair(use, ValueType.TEXT),
                keywords,
                random.nextBoolean() ? call(Operation.WANTED, keywords) : number(pick(List.of("1", "2"))));
    }
}
