package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.MoveUnderWay;
import dev.firedrill.compiler.bounds.Raising;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The moves with which an event can happen. */
final class EventMoves {
    private EventMoves() {}

    /** The moves of an environment that can raise the event; all of them for an event of its own. */
    static List<MoveUnderWay> of(String event, EnvironmentModel environment) {
        return StandardEvent.named(event)
                .map(standard -> of(standard, environment))
                .orElseGet(() -> Situations.moves(environment));
    }

    private static List<MoveUnderWay> of(StandardEvent event, EnvironmentModel environment) {
        return Situations.moves(environment).stream()
                .filter(move -> {
                    Optional<Action> action =
                            Optional.ofNullable(environment.actions().get(move.action()));
                    return Raising.canRaise(
                            event,
                            action.map(Action::role),
                            action.flatMap(Action::target).isPresent());
                })
                .flatMap(move -> event == StandardEvent.REMEDY || event == StandardEvent.MISTAKE
                        ? move.as(event.spelling()).stream()
                        : Stream.of(move))
                .toList();
    }
}
