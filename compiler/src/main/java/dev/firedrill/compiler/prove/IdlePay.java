package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Looks for moves that pay for nothing: those that change nothing, and those that pay again for what was done already. */
final class IdlePay {
    private final Scenario scenario;
    private final Respelling respelling;
    private final List<Found> idle = new ArrayList<>();
    private final List<Found> again = new ArrayList<>();

    private IdlePay(Scenario scenario) {
        this.scenario = scenario;
        this.respelling = new Respelling(scenario);
    }

    /** A move that pays for nothing, in words, and an episode that shows it. */
    record Found(String statement, Trace trace) {
        private Found amongOthers(int others) {
            return others == 0
                    ? this
                    : new Found(statement + " (and " + others + " other moves pay for nothing)", trace);
        }
    }

    /** The first such move, and how many others there are. */
    static Optional<Found> of(Scenario scenario) {
        var pay = new IdlePay(scenario);
        Alphabet.moves(scenario).forEach(pay::look);
        return (pay.idle.isEmpty() ? pay.again : pay.idle)
                .stream().findFirst().map(first -> first.amongOthers(pay.idle.size() + pay.again.size() - 1));
    }

    private void look(Option option) {
        ActionRequest request = option.request();
        Position once = Position.start(scenario).after(scenario.move(request));
        boolean vain = option.sort() == Sort.VAIN || option.sort() == Sort.NEUTRAL;
        if (vain && once.shaping().signum() > 0) {
            idle.add(found(once.shaping(), "and changes nothing", List.of(request)));
        } else if (!once.done()) {
            ActionRequest more = respelling.of(request, 1);
            BigFraction paid = once.after(scenario.move(more)).shaping();
            if (paid.signum() > 0) {
                again.add(found(paid, "when it is made again", List.of(request, more)));
            }
        }
    }

    private Found found(BigFraction paid, String why, List<ActionRequest> moves) {
        ActionRequest request = moves.get(0);
        String target = request.parameters().values().stream()
                .findFirst()
                .map(node -> " on `" + node.asString("") + "`")
                .orElse("");
        return new Found(
                "`" + request.action() + "`" + target + " pays " + Figures.shown(paid) + " " + why,
                Trace.play("paid for nothing", scenario, moves));
    }
}
