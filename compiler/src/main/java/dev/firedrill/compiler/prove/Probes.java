package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks for the shortest list of moves that tells scenarios with different answer keys apart by what rules that depend on
 * the truth pay: breadth first, over all positions that the same list leads to in every scenario.
 */
final class Probes {

    /** Events of which a {@link Lens} sees all that bears on them. */
    private static final Set<StandardEvent> SEEN =
            EnumSet.of(StandardEvent.REMEDY, StandardEvent.MISTAKE, StandardEvent.HELD, StandardEvent.EMPTY_QUERY);

    private final TaskGame game;
    private final BitSet telling;
    private final List<ActionRequest> requests;
    private final List<List<Move>> moves;
    private final List<Function<Position, Object>> views;
    private final List<int[]> pairs = new ArrayList<>();

    /** The positions after a list, and the pairs of scenarios, by their places, that it tells apart. */
    private record Node(List<Position> positions, BitSet apart, int move, Optional<Node> before) {}

    private Probes(TaskGame game, BitSet telling) {
        this.game = game;
        this.telling = telling;
        this.requests = SharedMoves.of(game);
        this.moves = requests.stream()
                .map(request -> game.scenarios().stream()
                        .map(scenario -> scenario.move(request))
                        .toList())
                .toList();
        this.views = game.scenarios().stream().map(this::view).toList();
        AnswerKey key = AnswerKey.of(game);
        List<String> keys = game.scenarios().stream().map(key::of).toList();
        for (int one = 0; one < keys.size(); one++) {
            for (int other = one + 1; other < keys.size(); other++) {
                if (!keys.get(one).equals(keys.get(other))) {
                    pairs.add(new int[] {one, other});
                }
            }
        }
    }

    /** A search in which the rules of those places in the task's shaping count. */
    static Probes of(TaskGame game, BitSet telling) {
        return new Probes(game, telling);
    }

    private Function<Position, Object> view(Scenario scenario) {
        var column = game.reads().shaping().orElseThrow().rules();
        boolean seen = telling.stream()
                .mapToObj(place -> StandardEvent.named(column.get(place).event()))
                .allMatch(event -> event.filter(SEEN::contains).isPresent());
        if (!seen) {
            return position -> position;
        }
        Lens lens = Lens.forGrades(
                scenario,
                Reads.paying(game.environment().rules(), game.task(), rule -> telling.get(column.indexOf(rule))));
        return position -> lens.key(position);
    }

    /** Looks for the list, and says what came of it. */
    Verdict judge(ProofText text) {
        if (pairs.isEmpty()) {
            text.say("every scenario has the same answer key, so that there is nothing to tell");
            return Verdict.PROVED;
        }
        List<Node> level = List.of(start());
        Set<List<Object>> seen = new HashSet<>();
        for (int length = 1; length < game.task().rules().steps(); length++) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                for (int move = 0; move < moves.size(); move++) {
                    Optional<Node> after = after(node, move);
                    if (after.isPresent() && seen.add(key(after.get()))) {
                        if (after.get().apart().cardinality() == pairs.size()) {
                            return told(after.get(), length, text);
                        }
                        next.add(after.get());
                    }
                    if (game.limits()
                            .exceededBy((long) seen.size() * game.scenarios().size())) {
                        text.figure("probes, at least", BigFraction.of(length));
                        text.say("no list of fewer than " + length + " moves tells the answer by what it pays; longer "
                                + "ones were not all tried");
                        return Verdict.UNKNOWN;
                    }
                }
            }
            level = next;
        }
        text.say("no list of moves within the budget tells all answers apart by what it pays");
        return Verdict.PROVED;
    }

    private Node start() {
        return new Node(game.scenarios().stream().map(Position::start).toList(), new BitSet(), -1, Optional.empty());
    }

    /** What follows; nothing where the move ends an episode. */
    private Optional<Node> after(Node node, int move) {
        List<Position> positions = new ArrayList<>();
        List<BigFraction> paid = new ArrayList<>();
        for (int index = 0; index < node.positions().size(); index++) {
            Position position =
                    node.positions().get(index).after(moves.get(move).get(index));
            if (position.done()) {
                return Optional.empty();
            }
            positions.add(position);
            paid.add(position.shaping(telling::get));
        }
        BitSet apart = (BitSet) node.apart().clone();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int[] both = pairs.get(pair);
            if (!paid.get(both[0]).equals(paid.get(both[1]))) {
                apart.set(pair);
            }
        }
        return Optional.of(new Node(positions, apart, move, Optional.of(node)));
    }

    private List<Object> key(Node node) {
        List<Object> key = new ArrayList<>();
        key.add(node.apart());
        for (int index = 0; index < views.size(); index++) {
            key.add(views.get(index).apply(node.positions().get(index)));
        }
        return key;
    }

    private Verdict told(Node node, int length, ProofText text) {
        List<ActionRequest> list = new ArrayList<>();
        for (Optional<Node> at = Optional.of(node);
                at.isPresent() && at.get().move() >= 0;
                at = at.get().before()) {
            list.add(0, requests.get(at.get().move()));
        }
        text.figure("probes", BigFraction.of(length));
        text.say((length == 1 ? "one move tells" : length + " moves tell")
                + " the answer: what they pay differs between any two scenarios with different answers");
        game.scenarios().forEach(scenario -> text.trace(Trace.play("probes", scenario, list)));
        return Verdict.REFUTED;
    }
}
