package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.List;
import java.util.Optional;

/** Goes through every way in which an episode of a scenario can end: with each answer, and without one. */
final class Endings {
    private final Scenario scenario;
    private final TaskGame game;
    private final List<Option> options;

    /** Looks at an ending and the position that it leaves. */
    interface Visitor {
        void visit(Ending ending, Position end);
    }

    Endings(Scenario scenario, TaskGame game) {
        this.scenario = scenario;
        this.game = game;
        this.options = new OtherChoice(scenario, game.reads()).thinned(Alphabet.of(scenario));
    }

    /** Visits every ending that the rules can tell apart, those with fewer steps first; whether none was left out. */
    boolean visit(Knowledge knowledge, Visitor visitor) {
        var lens = Lens.forGrades(scenario, game.reads());
        var exploration = Exploration.of(
                scenario,
                lens,
                knowledge,
                options,
                game.limits(),
                (node, end) -> Optional.ofNullable(node.parent())
                        .ifPresent(parent -> visitor.visit(Ending.of(parent, last(node), end), end)));
        List<ActionRequest> answers = AnswerClasses.of(scenario, game);
        for (Node node : exploration.nodes()) {
            for (ActionRequest answer : answers) {
                knowledge.spoken(node.known(), answer).ifPresent(spoken -> {
                    Position end = node.position().after(scenario.move(spoken));
                    visitor.visit(Ending.of(node, spoken, end), end);
                });
            }
        }
        return exploration.complete();
    }

    private static ActionRequest last(Node node) {
        return Optional.ofNullable(node.move()).orElseThrow();
    }
}
