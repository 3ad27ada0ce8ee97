package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Goes through every way in which an episode of a scenario can end, as far as the grade can tell them apart: with each
 * answer, and without one. What the steps paid on the way is that of one of all that are graded alike.
 */
final class Endings {
    private final Scenario scenario;
    private final TaskGame game;
    private final Moves moves;
    private final List<Option> options;
    private final List<Option> answers;
    private final Move idle;

    /** Looks at an ending and the position that it leaves; whether that is enough. */
    interface Visitor {
        boolean visit(Ending ending, Position end);
    }

    Endings(Scenario scenario, TaskGame game) {
        this.scenario = scenario;
        this.game = game;
        this.moves = new Moves(scenario);
        this.options = Alphabet.moves(scenario);
        this.answers = DistinctAnswers.of(scenario, game).stream()
                .map(answer -> new Option(answer, Sort.ANSWER))
                .toList();
        this.idle = scenario.move(ActionRequest.of(Values.UNKNOWN, Map.of()));
    }

    /**
     * Visits every ending that the rules of grading can tell apart, those with fewer steps first, until the visitor has
     * enough; whether the limit left none out.
     */
    boolean visit(Knowledge knowledge, Visitor visitor) {
        Reads reads = game.grading();
        Lens lens = knowledge.settled() ? Lens.forGrades(scenario, reads) : Lens.forAll(scenario, reads);
        var alike = new Alike(scenario, reads);
        var said = speech(knowledge, options, knowledge.settled() ? alike::key : option -> option);
        return new Exploration(scenario, lens, knowledge, said)
                .explore(game.limits(), new Ends(lens, speech(knowledge, answers, option -> option), visitor));
    }

    private Speech speech(Knowledge knowledge, List<Option> all, Function<Option, Object> kinds) {
        return new Speech(scenario, knowledge, moves, all, kinds);
    }

    /** Ends an episode with every answer wherever it stands. */
    private final class Ends implements Exploration.Visitor {
        private final Lens lens;
        private final Speech said;
        private final Visitor visitor;
        private boolean enough;

        private Ends(Lens lens, Speech said, Visitor visitor) {
            this.lens = lens;
            this.said = said;
            this.visitor = visitor;
        }

        @Override
        public boolean reached(Node node) {
            idle(node);
            for (Spoken answer : said.at(node.known())) {
                Position end = node.position().after(answer.move());
                enough |= visitor.visit(Ending.of(node, answer.request(), end), end);
            }
            return enough;
        }

        /** Lets the budget run out, where a move without effect leads nowhere else. */
        private void idle(Node node) {
            Position next = node.position().after(idle);
            if (!next.done() && lens.key(next).equals(lens.key(node.position()))) {
                int budget = scenario.task().rules().steps();
                Position end = node.position().atStep(budget - 1).after(idle);
                enough |= visitor.visit(Ending.idle(node, idle.request(), budget, end), end);
            }
        }

        @Override
        public void ended(Node node, ActionRequest last, Position end) {
            enough |= visitor.visit(Ending.of(node, last, end), end);
        }
    }
}
