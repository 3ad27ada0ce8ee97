package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Field;
import dev.firedrill.compiler.resolve.EnvironmentModel.Rubric;
import dev.firedrill.compiler.resolve.Lowered;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Operation;
import java.util.List;
import java.util.stream.Stream;

/** Finds what the rules of an environment look up by name. */
final class RuleCalls {
    private RuleCalls() {}

    /** Every rule of the environment. */
    static Stream<Lowered> rules(EnvironmentModel environment) {
        Stream<Lowered> shaping = environment.shapings().values().stream()
                .flatMap(column -> column.rules().stream())
                .flatMap(rule -> Stream.concat(Stream.of(rule.amount()), rule.when().stream()));
        Stream<Lowered> fields = Stream.of(
                        environment.alert(),
                        environment.observation(),
                        environment.state(),
                        environment.step(),
                        environment.afterEnd().fields().orElse(List.of()))
                .flatMap(RuleCalls::values);
        return Stream.of(
                        shaping,
                        environment.events().values().stream().map(EnvironmentModel.Event::when),
                        environment.hold().map(EnvironmentModel.Hold::until).stream(),
                        environment.returns().stream(),
                        environment.rubrics().values().stream().flatMap(RuleCalls::rules),
                        fields)
                .flatMap(rules -> rules);
    }

    /** Every rule of the rubric. */
    static Stream<Lowered> rules(Rubric rubric) {
        return Stream.of(
                        rubric.requirements().stream(),
                        rubric.components().values().stream(),
                        rubric.total().stream(),
                        rubric.reports().values().stream())
                .flatMap(rules -> rules);
    }

    private static Stream<Lowered> values(List<Field> fields) {
        return fields.stream()
                .flatMap(field ->
                        Stream.concat(field.rules(), field.fields().stream().flatMap(RuleCalls::values)));
    }

    /** The calls of the operation in a rule. */
    static Stream<Call> calls(Lowered rule, Operation operation) {
        return parts(rule)
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call -> call.operation() == operation);
    }

    /** Every part of a rule, itself the first. */
    static Stream<Expression> parts(Lowered rule) {
        return parts(rule.expression());
    }

    private static Stream<Expression> parts(Expression expression) {
        return expression instanceof Call call
                ? Stream.concat(Stream.of(call), call.arguments().stream().flatMap(RuleCalls::parts))
                : Stream.of(expression);
    }

    /** The name that a call looks up. */
    static String name(Call call) {
        return call.arguments().get(0) instanceof Word word ? word.word() : "";
    }

    /** Whether a rule of the environment looks the name up. */
    static boolean lookUp(EnvironmentModel environment, Operation operation, String name) {
        return rules(environment)
                .flatMap(rule -> calls(rule, operation))
                .anyMatch(call -> name(call).equals(name));
    }
}
