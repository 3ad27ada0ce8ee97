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
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/**
 * Looks at a position as the grade does: two positions with the same key that leave the same number of steps reach the
 * same grades, and the same names. One that leaves more steps reaches all that the other does, but for what comes of
 * letting the budget run out. What steps have paid so far is no part of it.
 */
final class Lens {
    private final List<ToLongFunction<Position>> parts = new ArrayList<>();
    private final boolean services;
    private final boolean whole;

    Lens(Scenario scenario, Reads reads) {
        services = reads.fact(Fact.SERVICES_QUERIED) || reads.counts(StandardEvent.NEW_SERVICE);
        // Which moves are repeats depends on every move that was made.
        whole = reads.counts(StandardEvent.EXACT_REPEAT);
        parts.add(Position::remedyDone);
        int known = scenario.record().services().size();
        if (services) {
            words(known, (position, word) -> word(position.servicesAsked(), word));
        }
        number(reads, Fact.REMEDY_IN_ORDER);
        number(reads, Fact.MISTAKES);
        number(reads, Fact.QUERIES);
        if (reads.fact(Fact.STEPS) || reads.counts(StandardEvent.PAST_HALF)) {
            parts.add(Position::steps);
        }
        if (scenario.task().rules().seconds().isPresent()) {
            parts.add(Position::elapsedMillis);
        }
        reads.names(Operation.COUNT_EVENT).forEach(event -> counter(reads, Operation.COUNT_EVENT, event));
        reads.names(Operation.COUNT_KIND).forEach(kind -> counter(reads, Operation.COUNT_KIND, kind));
        reads.names(Operation.COUNT_ACTION).forEach(action -> counter(reads, Operation.COUNT_ACTION, action));
        if (reads.counts(StandardEvent.NEW_QUERY) || reads.counts(StandardEvent.REPEAT_QUERY)) {
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
            parts.add(position -> Math.min(cap, position.number(fact).longValue()));
        }
    }

    private void counter(Reads reads, Operation operation, String name) {
        Expression counter = Call.of(operation, new Word(name));
        int cap = Caps.of(counter, reads.rules());
        parts.add(position -> Math.min(
                cap,
                switch (operation) {
                    case COUNT_EVENT -> position.count(name);
                    case COUNT_KIND -> position.kindCount(name);
                    default -> position.actionCount(name);
                }));
    }

    /** Whether it matters which services were asked about. */
    boolean seesServices() {
        return services;
    }

    /** What can be told of a position and the names that are known in it. */
    Key key(Position position, long known) {
        long[] values = new long[parts.size() + 1];
        values[0] = known;
        for (int index = 0; index < parts.size(); index++) {
            values[index + 1] = parts.get(index).applyAsLong(position);
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
