package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.engine.rules.Role;
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
                .orElseGet(() -> MoveUnderWay.all(environment));
    }

    private static List<MoveUnderWay> of(StandardEvent event, EnvironmentModel environment) {
        return MoveUnderWay.all(environment).stream()
                .filter(move -> {
                    Optional<Action> action =
                            Optional.ofNullable(environment.actions().get(move.action()));
                    return canRaise(
                            event,
                            action.map(Action::role),
                            action.flatMap(Action::target).isPresent());
                })
                .flatMap(move -> event == StandardEvent.REMEDY || event == StandardEvent.MISTAKE
                        ? move.as(event.spelling()).stream()
                        : Stream.of(move))
                .toList();
    }

    /**
     * Whether a move with an action can raise the event.
     *
     * @param role the action's; none for an action that the environment does not have
     * @param aimed whether the action takes a target
     */
    static boolean canRaise(StandardEvent event, Optional<Role> role, boolean aimed) {
        boolean asks = is(role, Role.DIAGNOSTIC);
        boolean changes = is(role, Role.REMEDIATION);
        boolean submits = is(role, Role.SUBMISSION);
        return switch (event) {
            case NEW_SERVICE, NEW_QUERY, REPEAT_QUERY, EMPTY_QUERY, UNKNOWN_SERVICE -> asks;
            case MISSING_TARGET -> aimed && (asks || changes);
            case REMEDY, MISTAKE, HELD, REMEDIATION_NOT_ALLOWED -> changes;
            case ACTION_NOT_ALLOWED -> role.isPresent();
            case RIGHT_SUBMISSION, WRONG_SUBMISSION -> submits;
            case UNKNOWN_ACTION -> role.isEmpty();
            case PAST_HALF -> !submits;
            case EXACT_REPEAT, TIMEOUT -> true;
        };
    }

    private static boolean is(Optional<Role> role, Role wanted) {
        return role.filter(wanted::equals).isPresent();
    }
}
