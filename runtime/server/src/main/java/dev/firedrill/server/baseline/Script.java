package dev.firedrill.server.baseline;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Moves that are made one after the other, whatever comes of them. */
record Script(List<ActionRequest> moves) {
    static final Script NOTHING = new Script(List.of());

    Script {
        moves = List.copyOf(moves);
    }

    /** The moves of an episode in a certificate. */
    static Script of(ProofRecord.Trace trace) {
        return new Script(trace.steps().stream()
                .map(step -> ActionRequest.of(step.action(), step.arguments()))
                .toList());
    }

    /** The moves as far as room is left for one more, and that one. */
    Script endingWith(ActionRequest last, int longest) {
        var longer = new ArrayList<>(moves.subList(0, Math.min(longest - 1, moves.size())));
        longer.add(last);
        return new Script(longer);
    }

    /** What it is worth, by the rules alone: the grade, 0 without an end; or the return in a task without a rubric. */
    BigFraction worth(Scenario scenario) {
        Position position = Position.start(scenario);
        for (ActionRequest move : moves) {
            if (position.done()) {
                break;
            }
            position = position.after(scenario.move(move));
        }
        return scenario.task().rules().rubric().isEmpty()
                ? position.cumulative()
                : position.grade().map(grade -> grade.total()).orElse(BigFraction.ZERO);
    }

    /** Whoever makes the moves, and stops when there are no more. */
    Player player(Scenario scenario) {
        Iterator<ActionRequest> next = moves.iterator();
        return observation -> next.hasNext() ? Optional.of(Wiring.sent(next.next(), scenario)) : Optional.empty();
    }
}
