package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.compiler.prove.Option.Sort;
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

    /** A way to end: the position before the last move, that move, and the position after it. */
    record Ending(Node before, ActionRequest last, Position end) {
        /** All moves. */
        List<ActionRequest> path() {
            return before.path(last);
        }

        int steps() {
            return end.steps();
        }
    }

    /** Looks at an ending. */
    interface Visitor {
        void visit(Ending ending);
    }

    Endings(Scenario scenario, TaskGame game) {
        this.scenario = scenario;
        this.game = game;
        this.options = Alphabet.of(scenario);
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
                        .ifPresent(parent -> visitor.visit(new Ending(parent, last(node), end))));
        List<ActionRequest> answers = options.stream()
                .filter(option -> option.sort() == Sort.ANSWER)
                .map(Option::request)
                .toList();
        for (Node node : exploration.nodes()) {
            for (ActionRequest answer : answers) {
                knowledge
                        .spoken(node.known(), answer)
                        .ifPresent(spoken -> visitor.visit(
                                new Ending(node, spoken, node.position().after(scenario.move(spoken)))));
            }
        }
        return exploration.complete();
    }

    private static ActionRequest last(Node node) {
        return Optional.ofNullable(node.move()).orElseThrow();
    }
}
