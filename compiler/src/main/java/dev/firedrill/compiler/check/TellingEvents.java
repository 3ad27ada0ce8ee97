package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the events after which the cause may be named: those that end the episode or need the cause to be named. */
final class TellingEvents {
    private static final Set<String> LAST =
            Set.of(StandardEvent.RIGHT_SUBMISSION.spelling(), StandardEvent.TIMEOUT.spelling());

    private TellingEvents() {}

    /** Whether a text at this event can no longer help anybody to find the cause. */
    static boolean comesTooLate(String event, EnvironmentModel environment) {
        boolean last = LAST.contains(event)
                || environment.endsOn().stream().anyMatch(end -> end.value().equals(event));
        return last
                || Optional.ofNullable(environment.events().get(event)).stream()
                        .flatMap(own -> required(own.when().expression()))
                        .anyMatch(TellingEvents::namesCause);
    }

    /** The conditions that all have to hold. */
    private static Stream<Expression> required(Expression condition) {
        return condition instanceof Call call && call.operation() == Operation.AND
                ? call.arguments().stream().flatMap(TellingEvents::required)
                : Stream.of(condition);
    }

    private static boolean namesCause(Expression condition) {
        return condition instanceof Call call
                && (call.operation() == Operation.IS || call.operation() == Operation.MENTIONS)
                && call.arguments().stream()
                        .anyMatch(side -> side instanceof Reading reading
                                && (reading.fact() == Fact.CAUSE_SERVICE || reading.fact() == Fact.CAUSE));
    }
}
