package dev.firedrill.compiler.prove;

import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Parameter;
import dev.firedrill.engine.bundle.EnvironmentRules.ParameterType;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.List;
import java.util.Optional;

/**
 * An argument as rules read it: as one of the move under way, as its target, and as one of the answer. The name under
 * which an action is sent is read like a text, too.
 *
 * @param fact what else reads it: the target or the action of the move
 * @param answer whether `answer.` reads it
 */
record Subject(Parameter parameter, Optional<Fact> fact, boolean answer) {
    /** The name of an action. */
    static final Subject ACTION = new Subject(
            new Parameter(Fact.MOVE_ACTION.spelling(), ParameterType.TEXT, false, List.of(), false),
            Optional.of(Fact.MOVE_ACTION),
            false);

    /** The argument of an action for the parameter. */
    static Subject of(Action action, Parameter parameter, boolean answer) {
        boolean target = action.parameters().indexOf(parameter) == 0;
        return new Subject(parameter, target ? Optional.of(Fact.TARGET) : Optional.empty(), answer);
    }

    /** Whether it is the first argument of its action. */
    boolean target() {
        return fact.filter(Fact.TARGET::equals).isPresent();
    }

    /** Whether the expression is the argument. */
    boolean is(Expression expression) {
        return expression instanceof Reading reading
                        && fact.filter(reading.fact()::equals).isPresent()
                || expression instanceof Call call && isLookup(call);
    }

    /** Whether the expression depends on the argument. */
    boolean isIn(Expression expression) {
        return is(expression)
                || expression instanceof Call call && call.arguments().stream().anyMatch(this::isIn);
    }

    private boolean isLookup(Call call) {
        return (call.operation() == Operation.MOVE || answer && call.operation() == Operation.ANSWER)
                && call.arguments().get(0) instanceof Word word
                && word.word().equals(parameter.name());
    }

    /** Whether a rule depends on the argument. */
    boolean isRead(Reads reads) {
        return reads.rules().stream().anyMatch(this::isIn);
    }
}
