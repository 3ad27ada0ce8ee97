package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.Optional;

/** Which moves can raise which standard events. */
public final class Raising {
    private Raising() {}

    /**
     * Whether a move with an action can raise the event.
     *
     * @param role the action's; none for an action that the environment does not have
     * @param aimed whether the action takes a target
     */
    public static boolean canRaise(StandardEvent event, Optional<Role> role, boolean aimed) {
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
