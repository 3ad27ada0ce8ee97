package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The positions of a graded scenario from which the pass mark cannot be reached any more, even by whoever knows every name
 * and came there by the fewest steps.
 *
 * @param positions how many positions the rules of grading tell apart before the last step
 * @param lost how many of them do not lead to the pass mark however many steps are left
 * @param late how many more do not lead there with the steps that are left
 * @param soonest the moves to one that is lost, the fewest; empty where there is none
 * @param fatal the moves that lead from a position that is not lost to one that is, in the order of the alphabet
 */
record DeadEnds(int positions, int lost, int late, List<ActionRequest> soonest, Set<ActionRequest> fatal) {
    private static final int NEVER = Integer.MAX_VALUE / 2;
    private static final int MOST_NAMED = 4;

    DeadEnds {
        soonest = List.copyOf(soonest);
        fatal = Collections.unmodifiableSet(new LinkedHashSet<>(fatal));
    }

    /** Says how many there are, and what leads to them. */
    void describe(Scenario scenario, ProofText text) {
        text.figure("positions", BigFraction.of(positions));
        text.figure("dead ends", BigFraction.of(lost));
        text.figure("positions too late", BigFraction.of(late));
        if (lost == 0) {
            text.say("no position is a dead end while there are steps left");
            return;
        }
        String moves = fatal.stream().limit(MOST_NAMED).map(ProofText::shown).collect(Collectors.joining(", "));
        String more = fatal.size() > MOST_NAMED ? " and " + (fatal.size() - MOST_NAMED) + " other moves" : "";
        text.say(lost + " of " + positions + " positions are dead ends, by " + moves + more);
        text.trace(Trace.play("soonest dead end", scenario, soonest));
    }

    /** The dead ends of a scenario; nothing where it has more positions than the limits allow. */
    static Optional<DeadEnds> of(TaskGame game, Scenario scenario) {
        List<ActionRequest> moves =
                Alphabet.moves(scenario).stream().map(Option::request).toList();
        return GradeGraph.of(game, scenario, moves)
                .map(graph -> new Search(game, scenario, graph, moves))
                .map(Search::find);
    }

    private static final class Search {
        private final GradeGraph graph;
        private final List<ActionRequest> moves;
        private final int budget;
        private final int[] depth;
        private final int[] needed;
        private final int[] before;
        private final int[] by;

        Search(TaskGame game, Scenario scenario, GradeGraph graph, List<ActionRequest> moves) {
            this.graph = graph;
            this.moves = moves;
            this.budget = game.task().rules().steps();
            this.depth = filled(graph.size(), NEVER);
            this.needed = filled(graph.size(), NEVER);
            this.before = filled(graph.size(), -1);
            this.by = filled(graph.size(), -1);
            passing(game, scenario);
            forward();
            backward();
        }

        private static int[] filled(int size, int value) {
            int[] array = new int[size];
            Arrays.fill(array, value);
            return array;
        }

        /** One step more is needed where an answer passes; where running out of budget does, any number of steps will do. */
        private void passing(TaskGame game, Scenario scenario) {
            BigFraction pass = game.passMark();
            for (int move = 0; move < moves.size(); move++) {
                if (graph.like(move) == move) {
                    mark(graph.unanswered(move), pass);
                }
            }
            for (ActionRequest answer : DistinctAnswers.of(scenario, game)) {
                mark(graph.answered(answer), pass);
            }
        }

        private void mark(List<BigFraction> results, BigFraction pass) {
            for (int place = 0; place < needed.length; place++) {
                if (results.get(place).compareTo(pass) >= 0) {
                    needed[place] = 1;
                }
            }
        }

        private void forward() {
            Deque<Integer> next = new ArrayDeque<>(List.of(0));
            depth[0] = 0;
            while (!next.isEmpty()) {
                int place = next.remove();
                for (int move = 0; move < moves.size(); move++) {
                    int target = graph.target(place, move);
                    if (depth[target] == NEVER) {
                        depth[target] = depth[place] + 1;
                        before[target] = place;
                        by[target] = move;
                        next.add(target);
                    }
                }
            }
        }

        /** Fewer steps are needed from a place the sooner one of its neighbours passes; goes on while that changes any. */
        private void backward() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int place = needed.length - 1; place >= 0; place--) {
                    for (int move = 0; move < moves.size(); move++) {
                        int through = needed[graph.target(place, move)] + 1;
                        if (through < needed[place]) {
                            needed[place] = through;
                            changed = true;
                        }
                    }
                }
            }
        }

        private boolean isLost(int place) {
            return depth[place] < budget && needed[place] == NEVER;
        }

        private DeadEnds find() {
            int positions = 0;
            int lost = 0;
            int late = 0;
            int soonest = -1;
            for (int place = 0; place < needed.length; place++) {
                positions += depth[place] < budget ? 1 : 0;
                if (isLost(place)) {
                    lost++;
                    soonest = soonest < 0 || depth[place] < depth[soonest] ? place : soonest;
                } else if (depth[place] < budget && depth[place] + needed[place] > budget) {
                    late++;
                }
            }
            return new DeadEnds(positions, lost, late, way(soonest), fatal());
        }

        private Set<ActionRequest> fatal() {
            Set<ActionRequest> fatal = new LinkedHashSet<>();
            for (int move = 0; move < moves.size(); move++) {
                for (int place = 0; place < needed.length; place++) {
                    if (depth[place] < budget && !isLost(place) && isLost(graph.target(place, move))) {
                        fatal.add(moves.get(move));
                    }
                }
            }
            return fatal;
        }

        private List<ActionRequest> way(int place) {
            List<ActionRequest> way = new ArrayList<>();
            for (int at = place; at > 0; at = before[at]) {
                way.add(0, moves.get(by[at]));
            }
            return way;
        }
    }
}
