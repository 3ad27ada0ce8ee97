package dev.firedrill.compiler.check;

import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Action;
import dev.firedrill.engine.rules.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A move that a rule of a step is applied to, as far as the rule can tell moves apart.
 *
 * @param action the action, or the empty text for one that the environment does not have
 * @param kind its kind, or the empty text
 * @param classes what the move may be: `remedy`, `mistake`, `neutral`; none where it changes nothing
 */
record MoveUnderWay(String action, String kind, Set<String> classes) {
    private static final Set<String> CLASSES = Set.of("remedy", "mistake", "neutral");

    /** Every move that an agent can make, one for each action and one for an unknown action. */
    static List<MoveUnderWay> all(EnvironmentModel environment) {
        return Stream.concat(
                        environment.actions().values().stream().map(MoveUnderWay::of),
                        Stream.of(new MoveUnderWay("", "", Set.of())))
                .toList();
    }

    static MoveUnderWay of(Action action) {
        return of(action.name(), action.syntax().kind().value(), action.role());
    }

    static MoveUnderWay of(String action, String kind, Role role) {
        return new MoveUnderWay(action, kind, role == Role.REMEDIATION ? CLASSES : Set.of());
    }

    /** This move where it is known to be of the class; none where it cannot be. */
    Optional<MoveUnderWay> as(String moveClass) {
        return classes.contains(moveClass)
                ? Optional.of(new MoveUnderWay(action, kind, Set.of(moveClass)))
                : Optional.empty();
    }
}
