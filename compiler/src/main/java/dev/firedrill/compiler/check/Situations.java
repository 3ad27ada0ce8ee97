package dev.firedrill.compiler.check;

import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.compiler.bounds.MoveUnderWay;
import dev.firedrill.compiler.bounds.Situation;
import dev.firedrill.compiler.resolve.EnvironmentModel;
import dev.firedrill.compiler.resolve.EnvironmentModel.Task;
import dev.firedrill.engine.rules.Use;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Where the rules of an environment are applied, and to which moves. */
final class Situations {
    private Situations() {}

    /** Any task of the environment, those included that others may add. */
    static Situation general(EnvironmentModel environment, Use use) {
        return Situation.general(environment.scale().size(), use);
    }

    /** One of these tasks; any task where there is none. */
    static Situation of(EnvironmentModel environment, Collection<Task> tasks, Use use) {
        Situation general = general(environment, use);
        return general.within(
                tasks.stream()
                        .map(task -> Interval.of(task.steps(), task.steps()))
                        .reduce(Interval::hull)
                        .orElse(general.steps()),
                tasks.stream()
                        .map(task -> Interval.exact(task.seconds().orElse(BigDecimal.ZERO)))
                        .map(Interval::point)
                        .reduce(Interval::hull)
                        .orElse(general.seconds()));
    }

    /** Every move that an agent can make, one for each action and one for an unknown action. */
    static List<MoveUnderWay> moves(EnvironmentModel environment) {
        return Stream.concat(
                        environment.actions().values().stream().map(Situations::move),
                        Stream.of(MoveUnderWay.unknown()))
                .toList();
    }

    /** A move with the action. */
    static MoveUnderWay move(EnvironmentModel.Action action) {
        return MoveUnderWay.of(action.name(), action.syntax().kind().value(), action.role());
    }
}
