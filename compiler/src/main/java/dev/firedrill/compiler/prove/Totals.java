package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Exploration.Node;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.StandardEvent;

/** Finds the bounds of the return. */
final class Totals {
    private Totals() {}

    static Range of(Scenario scenario, TaskGame game, Takings most) {
        var bounds = new ScenarioBounds(scenario, game.reads());
        var range = new Range("return", bounds.total());
        most.best().values().forEach(ending -> range.add(ending.total(), ending));
        repeats(scenario, range);
        boolean least = range.isLowest()
                || new Ledger(scenario, game, Ledger.Order.LEAST)
                        .visit(ending -> range.add(ending.total(), ending), (before, after) -> range.isLowest());
        boolean grows = game.environment().rules().returns().map(Rising::inSum).orElse(true);
        if (most.complete() && grows) {
            range.noneAbove();
        }
        // Whether a move can be repeated depends on every move before it, which is not kept apart.
        if (least && grows && !game.reads().pays(StandardEvent.EXACT_REPEAT.spelling())) {
            range.noneBelow();
        }
        return range;
    }

    /** Any one move up to the end, which is what costs the most where each of them does. */
    private static void repeats(Scenario scenario, Range range) {
        for (Option option : Alphabet.moves(scenario)) {
            Node before = new Node(Position.start(scenario), 0, null, null);
            Position after = before.position().after(scenario.move(option.request()));
            while (!after.done()) {
                before = new Node(after, 0, before, option.request());
                after = after.after(scenario.move(option.request()));
            }
            range.add(after.cumulative(), Ending.of(before, option.request(), after));
        }
    }
}
