package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.MoveUnderWay;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        return switch (event) {
            case NEW_SERVICE, NEW_QUERY, REPEAT_QUERY, EMPTY_QUERY, UNKNOWN_SERVICE ->
                moves(environment, has(Role.DIAGNOSTIC));
            case MISSING_TARGET -> moves(environment, EventMoves::canLackTarget);
            case REMEDY -> classed(environment, "remedy");
            case HELD -> moves(environment, has(Role.REMEDIATION));
            case MISTAKE -> classed(environment, "mistake");
            case REMEDIATION_NOT_ALLOWED -> moves(environment, has(Role.REMEDIATION));
            case ACTION_NOT_ALLOWED -> moves(environment, action -> true);
            case RIGHT_SUBMISSION, WRONG_SUBMISSION -> moves(environment, has(Role.SUBMISSION));
            case UNKNOWN_ACTION ->
                Situations.moves(environment).stream()
                        .filter(move -> move.action().isEmpty())
                        .toList();
            case PAST_HALF ->
                Situations.moves(environment).stream()
                        .filter(move -> Optional.ofNullable(
                                        environment.actions().get(move.action()))
                                .filter(has(Role.SUBMISSION))
                                .isEmpty())
                        .toList();
            case EXACT_REPEAT, TIMEOUT -> Situations.moves(environment);
        };
    }

    /** Whether a move with the action can fail for want of its target. */
    static boolean canLackTarget(Action action) {
        boolean acts = action.role() == Role.DIAGNOSTIC || action.role() == Role.REMEDIATION;
        return acts && action.target().isPresent();
    }

    private static Predicate<Action> has(Role role) {
        return action -> action.role() == role;
    }

    private static List<MoveUnderWay> moves(EnvironmentModel environment, Predicate<Action> fits) {
        return environment.actions().values().stream()
                .filter(fits)
                .map(Situations::move)
                .toList();
    }

    private static List<MoveUnderWay> classed(EnvironmentModel environment, String moveClass) {
        return moves(environment, action -> true).stream()
                .flatMap(move -> move.as(moveClass).stream())
                .toList();
    }
}
