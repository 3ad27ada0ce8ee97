package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What is true of a small scenario, found by making every move of its {@link Alphabet} in every position. Nothing is left
 * out but positions that are equal to another.
 */
final class BruteForce {
    private final Scenario scenario;
    private final List<ActionRequest> requests;
    private final List<Move> moves;
    private final boolean repeats;
    private final Map<Position, Node> nodes = new LinkedHashMap<>();
    private final List<Position> ends = new ArrayList<>();
    private final Node start;

    /** A position in which the episode goes on, with what follows each move. */
    static final class Node {
        private final Position position;
        private final List<Node> next = new ArrayList<>();
        private final List<Position> ends = new ArrayList<>();

        private Node(Position position) {
            this.position = position;
        }

        Position position() {
            return position;
        }
    }

    private BruteForce(Scenario scenario) {
        this.scenario = scenario;
        this.requests = Alphabet.of(scenario).stream().map(Option::request).toList();
        this.moves = requests.stream().map(scenario::move).toList();
        Reads reads = Reads.of(scenario.environment().rules(), scenario.task());
        this.repeats = reads.counts(StandardEvent.EXACT_REPEAT) || reads.pays(StandardEvent.EXACT_REPEAT.spelling());
        this.start = node(Position.start(scenario));
        explore();
    }

    static BruteForce of(Scenario scenario) {
        return new BruteForce(scenario);
    }

    private Node node(Position position) {
        return nodes.computeIfAbsent(position, Node::new);
    }

    private void explore() {
        List<Node> level = List.of(start);
        while (!level.isEmpty()) {
            Set<Node> next = new LinkedHashSet<>();
            for (Node node : level) {
                for (Position after : followers(node.position)) {
                    if (after.done()) {
                        node.ends.add(after);
                        ends.add(after);
                    } else {
                        Node follower = node(after);
                        node.next.add(follower);
                        next.add(follower);
                    }
                }
            }
            level = List.copyOf(next);
        }
    }

    /** After every move, and where exact repeats matter after the same move in letters that were not used before. */
    private List<Position> followers(Position position) {
        List<Position> followers = new ArrayList<>();
        for (int index = 0; index < moves.size(); index++) {
            Position after = position.after(moves.get(index));
            followers.add(after);
            if (repeats && after.happened(StandardEvent.EXACT_REPEAT.spelling())) {
                followers.add(position.after(
                        scenario.move(new Respelling(scenario).of(requests.get(index), position.steps()))));
            }
        }
        return followers;
    }

    /** Every position in which the episode goes on. */
    Iterable<Node> nodes() {
        return nodes.values();
    }

    int size() {
        return nodes.size();
    }

    static BigFraction grade(Position end) {
        return end.grade().map(grade -> grade.total()).orElse(BigFraction.ZERO);
    }

    /** Every grade with the least steps that lead to it. */
    TreeMap<BigFraction, Integer> grades() {
        TreeMap<BigFraction, Integer> grades = new TreeMap<>();
        ends.forEach(end -> grades.merge(grade(end), end.steps(), Math::min));
        return grades;
    }

    /** Every return with the grade, as far as they occur together. */
    Set<Map.Entry<BigFraction, BigFraction>> results() {
        Set<Map.Entry<BigFraction, BigFraction>> results = new LinkedHashSet<>();
        ends.forEach(end -> results.add(Map.entry(grade(end), end.cumulative())));
        return results;
    }

    /** The fewest steps to a grade of the pass mark or more. */
    OptionalInt stepsTo(BigFraction mark) {
        return grades().tailMap(mark).values().stream()
                .mapToInt(Integer::intValue)
                .min();
    }

    BigFraction leastGrade() {
        return grades().firstKey();
    }

    BigFraction greatestGrade() {
        return grades().lastKey();
    }

    BigFraction leastReturn() {
        return ends.stream()
                .map(Position::cumulative)
                .min(BigFraction::compareTo)
                .orElseThrow();
    }

    BigFraction greatestReturn() {
        return ends.stream()
                .map(Position::cumulative)
                .max(BigFraction::compareTo)
                .orElseThrow();
    }

    /** The greatest return of episodes that have the greatest grade. */
    BigFraction greatestReturnAtTheTop() {
        BigFraction top = greatestGrade();
        return ends.stream()
                .filter(end -> grade(end).equals(top))
                .map(Position::cumulative)
                .max(BigFraction::compareTo)
                .orElseThrow();
    }

    /** The greatest return of episodes that have less than the greatest grade, if there are any. */
    Optional<BigFraction> greatestReturnBelowTheTop() {
        BigFraction top = greatestGrade();
        return ends.stream()
                .filter(end -> !grade(end).equals(top))
                .map(Position::cumulative)
                .max(BigFraction::compareTo);
    }

    /** For each position, the grades that can be reached from it; those of timeouts are left out where that is asked for. */
    Map<Node, Set<BigFraction>> reachable(boolean timeouts) {
        Map<Node, Set<BigFraction>> reachable = new HashMap<>();
        List<Node> ordered = new ArrayList<>(nodes.values());
        ordered.sort((one, other) -> other.position.steps() - one.position.steps());
        for (Node node : ordered) {
            Set<BigFraction> grades = new LinkedHashSet<>();
            node.ends.stream()
                    .filter(end -> timeouts || end.count(StandardEvent.TIMEOUT.spelling()) == 0)
                    .forEach(end -> grades.add(grade(end)));
            node.next.forEach(next -> grades.addAll(reachable.get(next)));
            reachable.put(node, grades);
        }
        return reachable;
    }
}
