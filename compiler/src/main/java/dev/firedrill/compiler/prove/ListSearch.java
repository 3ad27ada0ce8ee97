package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the list of moves with the greatest mean result over the scenarios of a board. First it follows what promises
 * most; where that leaves a gap to what can be promised at most, it goes through all places that lists can reach, level by
 * level, leaving out those that promise no more than was found.
 */
final class ListSearch {
    private final Board board;
    private final Promise promise;
    private final Limits limits;

    private Node best;
    private long bestSum = Long.MIN_VALUE;

    /** What finishes would be worth of which no text is known, or for which a list could not be filled up. */
    private long bestUnreal = Long.MIN_VALUE;

    private @Nullable Finish bestFinish;

    /**
     * What was found.
     *
     * @param moves the best list, its last move included; empty where no list could be played
     * @param mean what it is worth
     * @param atMost what no list exceeds; the same where the search was exact
     */
    record Found(List<ActionRequest> moves, BigFraction mean, BigFraction atMost) {
        Found {
            moves = List.copyOf(moves);
        }

        boolean isExact() {
            return mean.equals(atMost);
        }
    }

    /** Places that a list leads to, one in each scenario. */
    private record Node(int[] places, int depth, int move, Optional<Node> before) {}

    /** Places as a key. */
    private static final class Key {
        private final int[] places;

        Key(int[] places) {
            this.places = places;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(places, key.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }
    }

    private ListSearch(Board board, Limits limits) {
        this.board = board;
        this.promise = new Promise(board);
        this.limits = limits;
        this.best = new Node(new int[board.scenarios()], 0, -1, Optional.empty());
    }

    /** The best list of a board with at least one finish, within the limits. */
    static Found best(Board board, Limits limits) {
        return new ListSearch(reduced(board), limits).search();
    }

    /** The board without finishes that are never better than others, and without moves that do the same as others. */
    private static Board reduced(Board board) {
        List<Finish> kept = new ArrayList<>();
        for (Finish finish : board.finishes()) {
            if (kept.stream().noneMatch(other -> replaces(other, finish))) {
                kept.removeIf(other -> replaces(finish, other));
                kept.add(finish);
            }
        }
        Map<List<IntBuffer>, ActionRequest> kinds = new HashMap<>();
        for (int move = 0; move < board.moves().size(); move++) {
            kinds.putIfAbsent(
                    board.columns().get(move).stream().map(IntBuffer::wrap).toList(),
                    board.moves().get(move));
        }
        Set<ActionRequest> moves = Set.copyOf(kinds.values());
        return board.only(moves::contains, kept::contains);
    }

    /** Whether one finish can stand for another one, which it can where it is real, at any time, and worth as much. */
    private static boolean replaces(Finish one, Finish other) {
        boolean freer = one.request().isPresent() && !one.closing()
                || other.closing()
                || other.request().isEmpty();
        boolean real = one.request().isPresent() || other.request().isEmpty();
        return freer && real && (!one.closing() || other.closing()) && other.isDominatedBy(one);
    }

    private Found search() {
        Node start = best;
        long bound = promise.most(start.places(), board.budget() - 1);
        dive(start);
        if (bestSum < bound) {
            bound = Math.min(bound, sweep(start, bound));
        }
        if (bestFinish == null) {
            return new Found(List.of(), BigFraction.ZERO, board.mean(bound));
        }
        return new Found(list(), board.mean(bestSum), board.mean(Math.max(bestSum, bound)));
    }

    private void dive(Node start) {
        Node node = start;
        offer(node);
        for (int left = board.budget() - 2; left >= 0; left--) {
            Node next = node;
            long most = Long.MIN_VALUE;
            long now = Long.MIN_VALUE;
            for (int move = 0; move < board.moves().size(); move++) {
                Node after = after(node, move);
                if (!Arrays.equals(after.places(), node.places())) {
                    long promised = promise.most(after.places(), left);
                    long worth = worth(after);
                    if (promised > most || promised == most && worth > now) {
                        next = after;
                        most = promised;
                        now = worth;
                    }
                }
            }
            if (next.depth() == node.depth()) {
                return;
            }
            node = next;
            offer(node);
        }
    }

    private long worth(Node node) {
        return board.finishes().stream()
                .mapToLong(finish -> finish.at(node.places()))
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** Goes through all places; the answer is a bound for what lists are worth. */
    private long sweep(Node start, long bound) {
        Map<Key, Boolean> seen = new HashMap<>();
        seen.put(new Key(start.places()), true);
        List<Node> level = List.of(start);
        for (int left = board.budget() - 2; left >= 0 && !level.isEmpty(); left--) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                for (int move = 0; move < board.moves().size(); move++) {
                    Node after = after(node, move);
                    if (seen.putIfAbsent(new Key(after.places()), true) == null
                            && promise.most(after.places(), left) > bestSum) {
                        offer(after);
                        next.add(after);
                    }
                    if (bestSum >= bound) {
                        return bestSum;
                    }
                    if (limits.exceededBy(seen.size())) {
                        return bound;
                    }
                }
            }
            level = next;
        }
        return Math.max(bestSum, bestUnreal);
    }

    private Node after(Node node, int move) {
        int[] places = new int[node.places().length];
        for (int scenario = 0; scenario < places.length; scenario++) {
            places[scenario] = board.columns().get(move).get(scenario)[node.places()[scenario]];
        }
        return new Node(places, node.depth() + 1, move, Optional.of(node));
    }

    private void offer(Node node) {
        for (Finish finish : board.finishes()) {
            long sum = finish.at(node.places());
            if (sum > bestSum) {
                if (finish.request().isPresent() && (!finish.closing() || canWait(node))) {
                    bestSum = sum;
                    best = node;
                    bestFinish = finish;
                } else {
                    bestUnreal = Math.max(bestUnreal, sum);
                }
            }
        }
    }

    private boolean canWait(Node node) {
        return node.depth() == board.budget() - 1 || waiting(node) >= 0;
    }

    /** A move that changes nothing there, or -1. */
    private int waiting(Node node) {
        return IntStream.range(0, board.moves().size())
                .filter(move -> Arrays.equals(after(node, move).places(), node.places()))
                .findFirst()
                .orElse(-1);
    }

    private List<ActionRequest> list() {
        if (bestFinish == null) {
            return List.of();
        }
        List<ActionRequest> moves = new ArrayList<>();
        for (Optional<Node> node = Optional.of(best);
                node.isPresent() && node.get().depth() > 0;
                node = node.get().before()) {
            moves.add(0, board.moves().get(node.get().move()));
        }
        if (bestFinish.closing() && moves.size() < board.budget() - 1) {
            moves.addAll(Collections.nCopies(
                    board.budget() - 1 - moves.size(), board.moves().get(waiting(best))));
        }
        bestFinish.request().ifPresent(moves::add);
        return moves;
    }
}
