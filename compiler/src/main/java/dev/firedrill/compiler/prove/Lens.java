package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/**
 * Looks at a position as the grade does: two positions with the same key that leave the same number of steps reach the
 * same grades, and the same names. One that leaves more steps reaches all that the other does, but for what comes of
 * letting the budget run out. What steps have paid so far is no part of it.
 */
final class Lens {
    /** Events that hang on more of what went before than a key holds. */
    static final Set<String> UNSEEN = Set.of(
            StandardEvent.EXACT_REPEAT.spelling(),
            StandardEvent.PAST_HALF.spelling(),
            StandardEvent.REPEAT_QUERY.spelling());

    private final List<ToLongFunction<Position>> parts = new ArrayList<>();
    private final boolean whole;

    private Lens(Scenario scenario, Reads reads, boolean whole) {
        this.whole = whole;
        parts.add(Position::remedyDone);
        number(reads, Fact.REMEDY_IN_ORDER);
        number(reads, Fact.MISTAKES);
        number(reads, Fact.QUERIES);
        if (seesSteps(reads)) {
            parts.add(Position::steps);
        }
        if (scenario.task().rules().seconds().isPresent()) {
            parts.add(Position::elapsedMillis);
        }
        reads.names(Operation.COUNT_EVENT).forEach(event -> counter(scenario, reads, Operation.COUNT_EVENT, event));
        reads.names(Operation.COUNT_KIND).forEach(kind -> counter(scenario, reads, Operation.COUNT_KIND, kind));
        reads.names(Operation.COUNT_ACTION).forEach(action -> counter(scenario, reads, Operation.COUNT_ACTION, action));
    }

    /** Whether rules look at how many steps were taken. */
    static boolean seesSteps(Reads reads) {
        return reads.fact(Fact.STEPS) || reads.counts(StandardEvent.PAST_HALF);
    }

    /** Sees all that is to be seen. */
    static Lens forAll(Scenario scenario, Reads reads) {
        return new Lens(scenario, reads, true);
    }

    /** Sees all that the grade depends on. */
    static Lens forGrades(Scenario scenario, Reads reads) {
        var lens = lens(scenario, reads);
        boolean services = reads.fact(Fact.SERVICES_QUERIED) || reads.counts(StandardEvent.NEW_SERVICE);
        boolean cells = reads.counts(StandardEvent.NEW_QUERY) || reads.counts(StandardEvent.REPEAT_QUERY);
        lens.addAsked(scenario, services || cells, cells);
        return lens;
    }

    /** Sees all that rewards and the grade depend on, the number of steps included. */
    static Lens forRewards(Scenario scenario, Reads reads, QueryChoice queries) {
        var lens = lens(scenario, reads);
        lens.addRewards(scenario, reads);
        if (queries.tracksAsked() && queries.symmetric()) {
            lens.parts.add(position -> position.servicesAsked().cardinality());
            lens.parts.add(Position::cellsAsked);
        } else {
            lens.addAsked(scenario, queries.tracksAsked(), queries.tracksAsked());
        }
        return lens;
    }

    /** The same for somebody who has to find names out, to whom no two queries are alike where it matters what was asked. */
    static Lens forKnownRewards(Scenario scenario, Reads reads, boolean tracksAsked, boolean settled) {
        var lens = settled ? lens(scenario, reads) : forAll(scenario, reads);
        lens.addRewards(scenario, reads);
        lens.addAsked(scenario, tracksAsked, tracksAsked);
        return lens;
    }

    /** How many steps were taken, and which events can never happen, and be paid for, again. */
    private void addRewards(Scenario scenario, Reads reads) {
        parts.add(Position::steps);
        scenario.environment().rules().events().stream()
                .filter(event -> event.once() && reads.pays(event.name()))
                .map(event -> Position.counting(scenario, event.name()))
                .forEach(count -> parts.add(position -> Math.min(1, count.applyAsInt(position))));
    }

    private static Lens lens(Scenario scenario, Reads reads) {
        // Which moves are repeats depends on every move that was made.
        return new Lens(scenario, reads, reads.counts(StandardEvent.EXACT_REPEAT));
    }

    private void addAsked(Scenario scenario, boolean services, boolean cells) {
        int known = scenario.record().services().size();
        if (services) {
            words(known, (position, word) -> word(position.servicesAsked(), word));
        }
        if (cells) {
            scenario.environment().rules().actions().stream()
                    .filter(action -> action.role() == Role.DIAGNOSTIC)
                    .forEach(
                            action -> words(known, (position, word) -> asked(position, action.name(), scenario, word)));
        }
    }

    /** Parts for sets of so many members, as words of 64 bits. */
    private void words(int members, ToLongBiFunction<Position, Integer> set) {
        for (int index = 0; index * Long.SIZE < members; index++) {
            int word = index;
            parts.add(position -> set.applyAsLong(position, word));
        }
    }

    private static long asked(Position position, String action, Scenario scenario, int word) {
        long bits = 0;
        var known = scenario.record().services();
        int first = word * Long.SIZE;
        for (int index = first; index < Math.min(known.size(), first + Long.SIZE); index++) {
            bits |= position.asked(action, known.get(index).name()) ? 1L << index : 0;
        }
        return bits;
    }

    private static long word(BitSet bits, int word) {
        long[] words = bits.toLongArray();
        return word < words.length ? words[word] : 0;
    }

    private void number(Reads reads, Fact fact) {
        if (reads.fact(fact)) {
            int cap = Caps.of(new Reading(fact), reads.rules());
            parts.add(position -> Math.min(cap, position.figure(fact)));
        }
    }

    private void counter(Scenario scenario, Reads reads, Operation operation, String name) {
        Expression counter = Call.of(operation, new Word(name));
        int cap = Caps.of(counter, reads.rules());
        ToIntFunction<Position> count = switch (operation) {
            case COUNT_EVENT -> Position.counting(scenario, name);
            case COUNT_KIND -> position -> position.kindCount(name);
            default -> position -> position.actionCount(name);
        };
        parts.add(position -> Math.min(cap, count.applyAsInt(position)));
    }

    /** What can be told of a position. */
    Key key(Position position) {
        long[] values = new long[parts.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = parts.get(index).applyAsLong(position);
        }
        return new Key(values, whole ? Optional.of(position) : Optional.empty());
    }

    /** Equal for positions that are the same to the rules. */
    static final class Key {
        private final long[] values;
        private final Optional<Position> position;

        private Key(long[] values, Optional<Position> position) {
            this.values = values;
            this.position = position;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(values, key.values) && position.equals(key.position);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
