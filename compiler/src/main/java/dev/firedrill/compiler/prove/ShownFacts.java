package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position.Told;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Field;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What of a step's words an environment shows at all, in its observation, its state or its answer to a step. */
final class ShownFacts {
    private final boolean feedback;
    private final boolean errors;
    private final boolean replies;

    ShownFacts(EnvironmentRules rules) {
        List<Field> fields = Stream.of(rules.observation(), rules.state(), rules.step())
                .flatMap(List::stream)
                .toList();
        feedback = shows(fields, part -> reads(part, Fact.FEEDBACK));
        errors = shows(fields, part -> reads(part, Fact.ERROR));
        replies = shows(
                fields,
                part -> reads(part, Fact.REPLY)
                        || reads(part, Fact.EVIDENCE)
                        || part instanceof Call call
                                && (call.operation() == Operation.LOGS
                                        || call.operation() == Operation.FIGURES
                                        || call.operation() == Operation.SERIES));
    }

    /** The texts of a step that agents see. */
    Stream<String> of(Told told) {
        Stream.Builder<String> seen = Stream.builder();
        if (feedback) {
            seen.add(told.feedback());
        }
        if (errors) {
            seen.add(told.error());
        }
        if (replies) {
            seen.add(told.reply());
        }
        return seen.build();
    }

    private static boolean reads(Expression part, Fact fact) {
        return part instanceof Reading reading && reading.fact() == fact;
    }

    private static boolean shows(List<Field> fields, Predicate<Expression> wanted) {
        return fields.stream()
                .anyMatch(field -> field.fields()
                        .map(group -> shows(group, wanted))
                        .orElseGet(() -> field.value().stream().anyMatch(value -> has(value, wanted))));
    }

    private static boolean has(Expression expression, Predicate<Expression> wanted) {
        return wanted.test(expression)
                || expression instanceof Call call
                        && call.arguments().stream().anyMatch(argument -> has(argument, wanted));
    }
}
