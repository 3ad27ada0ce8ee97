package dev.firedrill.compiler.prove;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How much lists can still be worth at most. Each scenario is looked at alone; what keeps the sum from promising too much
 * is that they share the moves: a move that raises results in one scenario alone is charged to that one, one that raises
 * them in several is charged to these in equal shares, and all charges together are no more than the moves that are left.
 */
final class Promise {
    private static final int MOST_SHARES = 12;

    /** How much more rarely a move may raise results in one scenario than in another one and still be charged to both. */
    private static final int RARE = 4;

    private final Board board;
    private final int whole;
    private final List<Steps> steps = new ArrayList<>();
    private final List<Map<long[], long[][]>> reached = new ArrayList<>();

    /** The different ways out of each place of a scenario: where to, and what is charged. */
    private record Steps(int[][] targets, int[][] charges) {}

    Promise(Board board) {
        this.board = board;
        int[][] helped = helped();
        this.whole = Math.min(MOST_SHARES, shares(helped));
        for (int scenario = 0; scenario < board.scenarios(); scenario++) {
            steps.add(steps(scenario, helped));
            reached.add(new IdentityHashMap<>());
        }
    }

    /** For each move the scenarios in which it raises results, those left out where it does so much more rarely than elsewhere. */
    private int[][] helped() {
        int[][] helped = new int[board.columns().size()][];
        for (int move = 0; move < helped.length; move++) {
            List<int[]> columns = board.columns().get(move);
            double[] often = IntStream.range(0, columns.size())
                    .mapToDouble(scenario -> often(columns.get(scenario), scenario))
                    .toArray();
            double most = Arrays.stream(often).max().orElse(0);
            helped[move] = IntStream.range(0, often.length)
                    .filter(scenario -> often[scenario] > 0 && often[scenario] * RARE >= most)
                    .toArray();
        }
        return helped;
    }

    /** In what part of the places of a scenario the move raises the result of some finish. */
    private double often(int[] column, int scenario) {
        List<long[]> results = board.finishes().stream()
                .map(finish -> finish.results().get(scenario))
                .distinct()
                .toList();
        long raised = IntStream.range(0, column.length)
                .filter(place -> results.stream().anyMatch(result -> result[column[place]] > result[place]))
                .count();
        return (double) raised / column.length;
    }

    /** The least number that can be shared out evenly, whatever the number of scenarios that a move helps. */
    private static int shares(int[][] helped) {
        int shares = 1;
        for (int[] scenarios : helped) {
            int count = Math.max(1, scenarios.length);
            while (shares % count != 0 && shares < MOST_SHARES) {
                shares++;
            }
        }
        return shares;
    }

    private Steps steps(int scenario, int[][] helped) {
        int places = board.columns().isEmpty() ? 1 : board.columns().get(0).get(scenario).length;
        int[][] targets = new int[places][];
        int[][] charges = new int[places][];
        for (int place = 0; place < places; place++) {
            Map<Integer, Integer> ways = new TreeMap<>();
            for (int move = 0; move < helped.length; move++) {
                int target = board.columns().get(move).get(scenario)[place];
                if (target != place) {
                    boolean charged = Arrays.binarySearch(helped[move], scenario) >= 0;
                    ways.merge(target, charged ? whole / helped[move].length : 0, Math::min);
                }
            }
            targets[place] = ways.keySet().stream().mapToInt(Integer::intValue).toArray();
            charges[place] = ways.values().stream().mapToInt(Integer::intValue).toArray();
        }
        return new Steps(targets, charges);
    }

    /** A bound for the sum of the results over the scenarios, from those places with as many moves before the finish. */
    long most(int[] places, int left) {
        long most = Long.MIN_VALUE;
        for (Finish finish : board.finishes()) {
            most = Math.max(most, most(finish, places, left));
        }
        return most;
    }

    private long most(Finish finish, int[] places, int left) {
        int shares = left * whole;
        long[] best = new long[shares + 1];
        for (int scenario = 0; scenario < places.length; scenario++) {
            long[][] reach = reach(scenario, finish.results().get(scenario));
            int place = places[scenario];
            for (int spent = shares; spent >= 0; spent--) {
                long most = Long.MIN_VALUE;
                for (int here = 0; here <= spent; here++) {
                    most = Math.max(most, best[spent - here] + reach[here][place]);
                }
                best[spent] = most;
            }
        }
        return best[shares];
    }

    /** By what may be charged and by place: the most that can come of it in one scenario. */
    private long[][] reach(int scenario, long[] results) {
        return reached.get(scenario).computeIfAbsent(results, fresh -> {
            Steps ways = steps.get(scenario);
            long[][] reach = new long[(board.budget() - 1) * whole + 1][];
            for (int charge = 0; charge < reach.length; charge++) {
                reach[charge] = (charge == 0 ? results : reach[charge - 1]).clone();
                pay(reach, charge, ways);
                while (spread(reach[charge], ways)) {
                    // until moves that cost nothing raise nothing any more
                }
            }
            return reach;
        });
    }

    private static void pay(long[][] reach, int charge, Steps ways) {
        for (int place = 0; place < ways.targets().length; place++) {
            int[] targets = ways.targets()[place];
            for (int way = 0; way < targets.length; way++) {
                int paid = ways.charges()[place][way];
                if (paid > 0 && paid <= charge) {
                    reach[charge][place] = Math.max(reach[charge][place], reach[charge - paid][targets[way]]);
                }
            }
        }
    }

    private static boolean spread(long[] reach, Steps ways) {
        boolean raised = false;
        for (int place = reach.length - 1; place >= 0; place--) {
            int[] targets = ways.targets()[place];
            for (int way = 0; way < targets.length; way++) {
                if (ways.charges()[place][way] == 0 && reach[targets[way]] > reach[place]) {
                    reach[place] = reach[targets[way]];
                    raised = true;
                }
            }
        }
        return raised;
    }
}
