package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Exploration.Wait;
import dev.firedrill.compiler.prove.Speech.Spoken;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.Objects;
import java.util.function.Function;

/**
 * Goes through every way in which an episode of a scenario can end, as far as the grade can tell them apart: with each
 * answer, and without one. What the steps paid on the way is that of one of all that are graded alike.
 */
final class Endings {
    private final Scenario scenario;
    private final TaskGame game;
    private final Moves moves;

    /** Looks at an ending and the position that it leaves; whether that is enough. */
    interface Visitor {
        boolean visit(Ending ending, Position end);
    }

    Endings(Scenario scenario, TaskGame game) {
        this.scenario = scenario;
        this.game = game;
        this.moves = new Moves(scenario);
    }

    /**
     * Visits every ending that the rules of grading can tell apart, those with fewer steps first, until the visitor has
     * enough; whether the limit left none out.
     */
    boolean visit(Knowledge knowledge, Visitor visitor) {
        Reads reads = game.grading();
        Lens lens = knowledge.settled() ? Lens.forGrades(scenario, reads) : Lens.forAll(scenario, reads);
        var alike = new Alike(scenario, reads);
        Function<Option, Object> kinds = knowledge.settled() ? alike::key : option -> option;
        Speech said = Speech.ofMoves(scenario, knowledge, moves, kinds);
        boolean repeats = reads.counts(StandardEvent.EXACT_REPEAT);
        Speech answered = Speech.ofAnswers(scenario, game, knowledge, moves);
        return new Exploration(scenario, lens, knowledge, said, repeats)
                .explore(game.limits(), new Ends(answered, visitor));
    }

    /** Ends an episode with every answer wherever it stands. */
    private final class Ends implements Exploration.Visitor {
        private final Speech said;
        private final Visitor visitor;
        private boolean enough;

        private Ends(Speech said, Visitor visitor) {
            this.said = said;
            this.visitor = visitor;
        }

        @Override
        public boolean reached(Node node) {
            for (Spoken answer : said.at(node.known())) {
                Position end = node.position().after(answer.move());
                enough |= visitor.visit(Ending.of(node, answer.request(), end), end);
            }
            return enough;
        }

        /** The budget runs out there, by waiting at the end or on the way. */
        @Override
        public void waited(Node node, Wait wait) {
            int left = scenario.task().rules().steps() - node.position().steps();
            Node last;
            Spoken by;
            if (node == wait.at()) {
                last = wait.before(node, left - 1);
                by = wait.by();
            } else {
                last = wait.before(Objects.requireNonNull(node.parent()), left);
                ActionRequest move = Objects.requireNonNull(node.move());
                by = new Spoken(move, moves.of(move));
            }
            // Others may end sooner, so that this one is never enough.
            Position end = last.position().after(by.move());
            visitor.visit(Ending.of(last, by.request(), end), end);
        }

        @Override
        public void ended(Node node, ActionRequest last, Position end) {
            enough |= visitor.visit(Ending.of(node, last, end), end);
        }
    }
}
