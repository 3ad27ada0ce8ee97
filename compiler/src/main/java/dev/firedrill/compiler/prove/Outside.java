package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Number;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What rules ask of texts and numbers that {@link Values} does not try in every way: a text is tried with every number of
 * keywords and as each word that it is compared with, a number beside every number that it is compared with. Whatever
 * else a rule makes of them is outside of what is proved.
 */
final class Outside {
    private static final Set<ParameterType> NUMBERS = EnumSet.of(ParameterType.INTEGER, ParameterType.NUMBER);
    private static final Set<Operation> COMPARISONS =
            EnumSet.of(Operation.IS, Operation.LESS, Operation.AT_MOST, Operation.GREATER, Operation.AT_LEAST);
    private static final Set<Operation> COUNTING = EnumSet.of(Operation.MENTIONS, Operation.MENTIONED);

    private final Subject subject;
    private final String name;
    private final boolean number;
    private final Set<String> found;

    private Outside(Action action, Parameter parameter, boolean answer, Set<String> found) {
        this.subject = Subject.of(action, parameter, answer);
        this.name = action.name() + "." + parameter.name();
        this.number = NUMBERS.contains(parameter.type());
        this.found = found;
    }

    /** What is outside of proofs about the task, each in words; empty where nothing is. */
    static List<String> of(TaskGame game) {
        Set<String> found = new LinkedHashSet<>();
        for (Action action : game.environment().rules().actions()) {
            boolean answer =
                    game.task().rules().answer().filter(action.name()::equals).isPresent();
            for (Parameter parameter : action.parameters()) {
                if (parameter.type() == ParameterType.TEXT || NUMBERS.contains(parameter.type())) {
                    var outside = new Outside(action, parameter, answer, found);
                    game.reads().rules().forEach(outside::whole);
                }
            }
        }
        return List.copyOf(found);
    }

    private void whole(Expression rule) {
        if (isValue(rule)) {
            found.add(beyond());
        }
        inside(rule);
    }

    private void inside(Expression expression) {
        if (expression instanceof Call call && !subject.is(call)) {
            for (int place = 0; place < call.arguments().size(); place++) {
                if (isValue(call.arguments().get(place)) && !isTried(call, place)) {
                    found.add(call.operation() == Operation.KEYWORD ? asKeyword() : beyond());
                }
                inside(call.arguments().get(place));
            }
        }
    }

    /** Whether the expression is the argument, or may be. */
    private boolean isValue(Expression expression) {
        return subject.is(expression)
                || expression instanceof Call call
                        && call.operation() == Operation.CHOOSE
                        && IntStream.range(0, call.arguments().size())
                                .anyMatch(place -> isArm(call, place)
                                        && isValue(call.arguments().get(place)));
    }

    /** Whether that place of a choice holds a value, not a condition. */
    private static boolean isArm(Call choice, int place) {
        return place % 2 == 1 || place == choice.arguments().size() - 1;
    }

    /** Whether the operation makes nothing of the argument in that place but what is tried in every way. */
    private boolean isTried(Call call, int place) {
        if (call.operation() == Operation.GIVEN || call.operation() == Operation.CHOOSE && isArm(call, place)) {
            return true;
        }
        if (number) {
            return COMPARISONS.contains(call.operation())
                    && isFixedNumber(call.arguments().get(1 - place));
        }
        return COUNTING.contains(call.operation()) && place == 0
                || call.operation() == Operation.IS
                        && isKnownText(call.arguments().get(1 - place));
    }

    private static boolean isFixedNumber(Expression other) {
        return other instanceof Number || other instanceof Call call && call.operation() == Operation.TRUTH;
    }

    private static boolean isKnownText(Expression other) {
        if (other instanceof Reading reading) {
            return reading.fact() == Fact.CAUSE_SERVICE || reading.fact() == Fact.MOVE_ACTION;
        }
        if (!(other instanceof Call call)) {
            return other instanceof Word;
        }
        return switch (call.operation()) {
            case SERVICE, TRUTH, ANSWER, MOVE -> true;
            case CHOOSE ->
                IntStream.range(0, call.arguments().size())
                        .filter(place -> isArm(call, place))
                        .allMatch(place -> isKnownText(call.arguments().get(place)));
            default -> false;
        };
    }

    private String beyond() {
        return number
                ? "what rules make of the number `" + name + "` beyond comparing it with fixed ones"
                : "what `" + name + "` says beyond its keywords and the words that it is compared with";
    }

    private String asKeyword() {
        return "`" + name + "` where it is itself looked for in a text";
    }
}
