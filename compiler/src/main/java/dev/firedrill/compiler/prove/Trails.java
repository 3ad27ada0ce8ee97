package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Evidence.Cell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every minimal way to come to a goal: queries about services that were seen at reset or that an earlier one of them led
 * to, the last of which brings what is looked for, none of which can be left out.
 *
 * @param used the cells of all ways within the budget
 * @param needed the cells that are part of each of them
 * @param complete whether none was left out
 */
record Trails(Set<Cell> used, Set<Cell> needed, boolean complete) {
    /** A shortest way to a cell that is a goal. */
    static Optional<List<Cell>> shortest(Evidence evidence, Predicate<Cell> goal) {
        Map<String, List<Cell>> ways = new LinkedHashMap<>();
        evidence.seen().forEach(service -> ways.put(service, List.of()));
        Deque<String> next = new ArrayDeque<>(evidence.seen());
        while (!next.isEmpty()) {
            String service = next.remove();
            for (Cell cell : evidence.cells()) {
                if (cell.service().equals(service)) {
                    List<Cell> way = new ArrayList<>(ways.getOrDefault(service, List.of()));
                    way.add(cell);
                    if (goal.test(cell)) {
                        return Optional.of(way);
                    }
                    cell.leads().stream()
                            .filter(lead -> ways.putIfAbsent(lead, way) == null)
                            .forEach(next::add);
                }
            }
        }
        return Optional.empty();
    }

    /** The ways to the goal with at most so many queries, as far as the limits allow. */
    static Trails of(Evidence evidence, Predicate<Cell> goal, int queries, Limits limits) {
        var search = new Search(evidence, goal, limits);
        search.extend(List.of(), evidence.seen(), new HashSet<>(evidence.seen()), queries);
        return new Trails(search.used, search.needed, !search.cut);
    }

    /** Goes deeper as long as the last query led to something new. */
    private static final class Search {
        private final Evidence evidence;
        private final Predicate<Cell> goal;
        private final Set<Cell> used = new LinkedHashSet<>();
        private final Set<Cell> needed = new LinkedHashSet<>();
        private final Limits limits;
        private int looked;
        private boolean cut;

        private Search(Evidence evidence, Predicate<Cell> goal, Limits limits) {
            this.evidence = evidence;
            this.goal = goal;
            this.limits = limits;
        }

        private void extend(List<Cell> way, Set<String> fresh, Set<String> reached, int queries) {
            if (queries == 0 || cut) {
                return;
            }
            for (Cell cell : evidence.cells()) {
                if (fresh.contains(cell.service()) && !cut) {
                    cut = limits.exceededBy(++looked);
                    List<Cell> longer = new ArrayList<>(way);
                    longer.add(cell);
                    if (goal.test(cell)) {
                        found(longer);
                    } else {
                        Set<String> led = new LinkedHashSet<>(cell.leads());
                        led.removeAll(reached);
                        Set<String> all = new HashSet<>(reached);
                        all.addAll(led);
                        extend(longer, led, all, queries - 1);
                    }
                }
            }
        }

        private void found(List<Cell> way) {
            if (used.isEmpty()) {
                needed.addAll(way);
            } else {
                needed.retainAll(way);
            }
            used.addAll(way);
        }
    }
}
