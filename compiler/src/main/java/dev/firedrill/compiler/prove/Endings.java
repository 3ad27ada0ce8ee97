package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Fact;
import java.util.List;
import java.util.Map;

/** Goes through every way in which an episode of a scenario can end: with each answer, and without one. */
final class Endings {
    private final Scenario scenario;
    private final TaskGame game;
    private final List<Option> options;
    private final List<ActionRequest> answers;
    private final Move idle;

    /** Looks at an ending and the position that it leaves; whether that is enough. */
    interface Visitor {
        boolean visit(Ending ending, Position end);
    }

    Endings(Scenario scenario, TaskGame game) {
        this.scenario = scenario;
        this.game = game;
        this.options = Alphabet.of(scenario);
        this.answers = DistinctAnswers.of(scenario, game);
        this.idle = scenario.move(ActionRequest.of(Values.UNKNOWN, Map.of()));
    }

    /**
     * Visits every ending that the rules can tell apart, those with fewer steps first, until the visitor has enough;
     * whether the limit left none out.
     */
    boolean visit(Knowledge knowledge, Visitor visitor) {
        List<Option> moves =
                knowledge == Knowledge.ALL ? new OtherChoice(scenario, game.reads()).thinned(options) : options;
        return Exploration.of(
                        scenario,
                        Lens.forGrades(scenario, game.reads()),
                        knowledge,
                        moves,
                        game.limits(),
                        new Ends(knowledge, visitor))
                .complete();
    }

    /** Ends an episode with every answer wherever it stands. */
    private final class Ends implements Exploration.Visitor {
        private final Knowledge knowledge;
        private final Visitor visitor;
        private boolean enough;

        private Ends(Knowledge knowledge, Visitor visitor) {
            this.knowledge = knowledge;
            this.visitor = visitor;
        }

        @Override
        public boolean reached(Node node) {
            idle(node);
            for (ActionRequest answer : answers) {
                knowledge.spoken(node.known(), answer).ifPresent(spoken -> {
                    Position end = node.position().after(scenario.move(spoken));
                    enough |= visitor.visit(Ending.of(node, spoken, end), end);
                });
            }
            return enough;
        }

        /** Lets the budget run out; where rules look at the steps, every step is a position of its own. */
        private void idle(Node node) {
            int budget = scenario.task().rules().steps();
            if (!game.reads().fact(Fact.STEPS)) {
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
