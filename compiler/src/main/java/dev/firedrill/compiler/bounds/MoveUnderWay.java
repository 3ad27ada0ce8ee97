package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.rules.Role;
import java.util.Optional;
import java.util.Set;

/**
 * A move that a rule of a step is applied to, as far as the rule can tell moves apart.
 *
 * @param action the action, or the empty text for one that the environment does not have
 * @param kind its kind, or the empty text
 * @param classes what the move may be: `remedy`, `mistake`, `neutral`; none where it changes nothing
 */
public record MoveUnderWay(String action, String kind, Set<String> classes) {
    private static final Set<String> CLASSES = Set.of("remedy", "mistake", "neutral");

    /** A move with the action, whatever the scenario makes of it. */
    public static MoveUnderWay of(String action, String kind, Role role) {
        return new MoveUnderWay(action, kind, role == Role.REMEDIATION ? CLASSES : Set.of());
    }

    /** A move with an action that the environment does not have. */
    public static MoveUnderWay unknown() {
        return new MoveUnderWay("", "", Set.of());
    }

    /** This move where it is known to be of the class; none where it cannot be. */
    public Optional<MoveUnderWay> as(String moveClass) {
        return classes.contains(moveClass)
                ? Optional.of(new MoveUnderWay(action, kind, Set.of(moveClass)))
                : Optional.empty();
    }
}
