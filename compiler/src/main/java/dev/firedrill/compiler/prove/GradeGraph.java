package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Everything that lists of moves can do to the result of one scenario: places that the rules of grading can tell apart,
 * and where each move leads from each of them. It is made by playing; the last move of a list ends it and is no edge.
 */
final class GradeGraph {
    /** Events of which a {@link Lens} does not see how they come about. */
    private static final Set<String> UNSEEN =
            Set.of(StandardEvent.EXACT_REPEAT.spelling(), StandardEvent.PAST_HALF.spelling());

    private static final Set<Operation> NAMING =
            EnumSet.of(Operation.MOVE, Operation.ACTION_IS, Operation.COUNT_ACTION);
    private static final Set<String> CELLS = Set.of(
            StandardEvent.NEW_QUERY.spelling(),
            StandardEvent.REPEAT_QUERY.spelling(),
            StandardEvent.EMPTY_QUERY.spelling());

    private final Scenario scenario;
    private final boolean graded;
    private final int budget;
    private final List<Move> moves;

    /** For each move the first one that the rules cannot tell from it. */
    private final int[] like;

    private final Function<Position, Object> view;
    private final List<Position> places = new ArrayList<>();
    private final List<int[]> edges = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    private GradeGraph(TaskGame game, Scenario scenario, List<ActionRequest> moves) {
        this.scenario = scenario;
        this.graded = game.graded();
        this.budget = game.task().rules().steps();
        this.moves = moves.stream().map(scenario::move).toList();
        Reads reads = game.grading();
        boolean seen = graded && reads.names(Operation.COUNT_EVENT).noneMatch(UNSEEN::contains);
        this.like = IntStream.range(0, moves.size())
                .map(move -> seen && !looksAtNames(reads) ? firstLike(move) : move)
                .toArray();
        Lens lens = Lens.forGrades(scenario, reads);
        this.view = seen ? position -> position.done() ? position : lens.key(position) : position -> position;
    }

    private static boolean looksAtNames(Reads reads) {
        return NAMING.stream().anyMatch(reads::uses)
                || reads.fact(Fact.TARGET)
                || reads.fact(Fact.MOVE_ACTION)
                || reads.names(Operation.COUNT_EVENT).anyMatch(CELLS::contains);
    }

    private int firstLike(int move) {
        return IntStream.rangeClosed(0, move)
                .filter(other -> moves.get(other).isLike(moves.get(move)))
                .findFirst()
                .orElse(move);
    }

    /** The graph of a scenario under those moves, in their order; empty where it has more places than the limit allows. */
    static Optional<GradeGraph> of(TaskGame game, Scenario scenario, List<ActionRequest> moves) {
        var graph = new GradeGraph(game, scenario, moves);
        graph.number(Position.start(scenario));
        for (int place = 0; place < graph.places.size(); place++) {
            if (game.limits().exceededBy((long) graph.places.size() * moves.size())) {
                return Optional.empty();
            }
            graph.edges.add(graph.leave(place));
        }
        return Optional.of(graph);
    }

    private int[] leave(int place) {
        Position position = places.get(place);
        int[] targets = new int[moves.size()];
        boolean last = position.steps() >= budget - 1;
        for (int index = 0; index < targets.length; index++) {
            if (position.done() || last) {
                targets[index] = place;
            } else {
                targets[index] = like[index] < index ? targets[like[index]] : number(position.after(moves.get(index)));
            }
        }
        return targets;
    }

    private int number(Position position) {
        return numbers.computeIfAbsent(view.apply(position), fresh -> {
            places.add(position);
            return places.size() - 1;
        });
    }

    /** How many places there are; the first is the start. */
    int size() {
        return places.size();
    }

    /** Where the move leads, by place. A place that is only reached with the last step has no way out but its end. */
    int[] column(int move) {
        return edges.stream().mapToInt(targets -> targets[move]).toArray();
    }

    /** Where the move leads from a place. */
    int target(int place, int move) {
        return edges.get(place)[move];
    }

    /** The result of an answer, by place. */
    List<BigFraction> answered(ActionRequest answer) {
        Move move = scenario.move(answer);
        return places.stream().map(place -> result(place, move)).toList();
    }

    /** The first move that the rules cannot tell from this one. */
    int like(int move) {
        return like[move];
    }

    /** The result where that move uses the budget up, by place. */
    List<BigFraction> unanswered(int move) {
        return places.stream()
                .map(place -> result(place.done() ? place : place.atStep(budget - 1), moves.get(move)))
                .toList();
    }

    private BigFraction result(Position place, Move last) {
        return value(place.done() ? place : place.after(last), graded);
    }

    /** The grade of an episode that is over, or its return where there is no rubric. */
    static BigFraction value(Position end, boolean graded) {
        return graded ? end.grade().map(grade -> grade.total()).orElse(BigFraction.ZERO) : end.cumulative();
    }
}
