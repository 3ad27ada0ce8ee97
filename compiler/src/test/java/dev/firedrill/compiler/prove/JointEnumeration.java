package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Sayings.Saying;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.fraction.BigFraction;

/** Plays every list of requests in several small scenarios at once, of those that come to the same in all of them one. */
final class JointEnumeration {
    private final List<Scenario> scenarios;
    private final Map<ActionRequest, List<Move>> requests = new LinkedHashMap<>();
    private final Standing standing;
    private int left;

    /** Where a list has led, and which pairs of scenarios it has told apart. */
    private record Joint(List<Position> positions, BitSet apart) {}

    /** Whether a list counts, by the move after which all is over, and by its length. */
    interface Last {
        boolean counts(ActionRequest request, int length);
    }

    JointEnumeration(List<Scenario> scenarios, List<Saying> sayings, int most) {
        this.scenarios = scenarios;
        var rules = scenarios.get(0).environment().rules();
        this.standing = new Standing(rules);
        boolean exact = standing.repeats()
                || new RuleParts(rules).reads(Fact.TARGET)
                || scenarios.stream()
                                .map(scenario -> scenario.record().services())
                                .distinct()
                                .count()
                        > 1;
        Map<ActionRequest, ActionRequest> distinct = new LinkedHashMap<>();
        sayings.forEach(saying -> distinct.putIfAbsent(exact ? saying.request() : saying.meaning(), saying.request()));
        distinct.values()
                .forEach(request -> requests.put(
                        request,
                        scenarios.stream()
                                .map(scenario -> scenario.move(request))
                                .toList()));
        this.left = most;
    }

    /** The greatest mean grade of any list that ends with an accepted move everywhere; nothing where that is too much. */
    Optional<BigFraction> best(Last last) {
        Optional<BigFraction> best = Optional.empty();
        List<List<Position>> level = List.of(start());
        while (!level.isEmpty()) {
            Map<Object, List<Position>> next = new LinkedHashMap<>();
            for (List<Position> joint : level) {
                for (var request : requests.entrySet()) {
                    List<Position> after = after(joint, request.getValue());
                    left -= scenarios.size();
                    if (after.stream().allMatch(Position::done)) {
                        if (last.counts(
                                request.getKey(),
                                after.stream().mapToInt(Position::steps).max().orElse(0))) {
                            BigFraction mean = mean(after);
                            best = Optional.of(best.filter(most -> most.compareTo(mean) >= 0)
                                    .orElse(mean));
                        }
                    } else {
                        next.putIfAbsent(key(after), after);
                    }
                }
                if (left <= 0) {
                    return Optional.empty();
                }
            }
            level = List.copyOf(next.values());
        }
        return best;
    }

    boolean complete() {
        return left > 0;
    }

    private List<Position> start() {
        return scenarios.stream().map(Position::start).toList();
    }

    private static List<Position> after(List<Position> joint, List<Move> moves) {
        List<Position> after = new ArrayList<>();
        for (int index = 0; index < moves.size(); index++) {
            Position position = joint.get(index);
            after.add(position.done() ? position : position.after(moves.get(index)));
        }
        return after;
    }

    private List<Object> key(List<Position> joint) {
        return joint.stream()
                .map(position -> position.done() ? BruteForce.grade(position) : standing.of(position))
                .toList();
    }

    static BigFraction mean(List<Position> ends) {
        BigFraction sum = BigFraction.ZERO;
        for (Position end : ends) {
            sum = sum.add(BruteForce.grade(end));
        }
        return sum.divide(ends.size());
    }

    /**
     * The length of the shortest list after which what some rules of the shaping paid has differed in every pair of
     * scenarios; none where there is no such list that leaves a step.
     */
    OptionalInt probes(IntPredicate rules, List<int[]> pairs) {
        List<Joint> level = List.of(new Joint(start(), new BitSet()));
        for (int length = 1; !level.isEmpty(); length++) {
            Map<Object, Joint> next = new LinkedHashMap<>();
            for (Joint joint : level) {
                for (List<Move> moves : requests.values()) {
                    List<Position> after = after(joint.positions(), moves);
                    left -= scenarios.size();
                    if (after.stream().noneMatch(Position::done)) {
                        BitSet apart = apart(joint.apart(), after, rules, pairs);
                        if (apart.cardinality() == pairs.size()) {
                            return OptionalInt.of(length);
                        }
                        next.putIfAbsent(List.of(key(after), apart), new Joint(after, apart));
                    }
                }
                if (left <= 0) {
                    return OptionalInt.empty();
                }
            }
            level = List.copyOf(next.values());
        }
        return OptionalInt.empty();
    }

    private static BitSet apart(BitSet before, List<Position> after, IntPredicate rules, List<int[]> pairs) {
        List<BigFraction> paid = new ArrayList<>();
        after.forEach(position -> paid.add(position.shaping(rules)));
        BitSet apart = (BitSet) before.clone();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (!paid.get(pairs.get(pair)[0]).equals(paid.get(pairs.get(pair)[1]))) {
                apart.set(pair);
            }
        }
        return apart;
    }
}
