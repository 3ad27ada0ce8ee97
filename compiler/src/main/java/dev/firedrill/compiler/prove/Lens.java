package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Looks at a position as the grade does: two positions with the same key reach the same grades, and the same names. What
 * steps have paid so far is no part of it.
 */
final class Lens {
    private final List<ToLongFunction<Position>> parts = new ArrayList<>();

    private Lens(Scenario scenario, Reads reads) {
        parts.add(Position::remedyDone);
        number(reads, Fact.REMEDY_IN_ORDER);
        number(reads, Fact.MISTAKES);
        number(reads, Fact.QUERIES);
        if (reads.fact(Fact.STEPS)) {
            parts.add(Position::steps);
        }
        if (scenario.task().rules().seconds().isPresent() || reads.fact(Fact.TIME_REMAINING)) {
            parts.add(Position::elapsedMillis);
        }
        reads.names(Operation.COUNT_EVENT).forEach(event -> counter(reads, Operation.COUNT_EVENT, event));
        reads.names(Operation.COUNT_KIND).forEach(kind -> counter(reads, Operation.COUNT_KIND, kind));
        reads.names(Operation.COUNT_ACTION).forEach(action -> counter(reads, Operation.COUNT_ACTION, action));
    }

    /** Sees all that the grade depends on. */
    static Lens forGrades(Scenario scenario, Reads reads) {
        var lens = new Lens(scenario, reads);
        boolean services = reads.fact(Fact.SERVICES_QUERIED) || counts(reads, StandardEvent.NEW_SERVICE);
        boolean cells = counts(reads, StandardEvent.NEW_QUERY) || counts(reads, StandardEvent.REPEAT_QUERY);
        lens.addAsked(scenario, services || cells, cells);
        return lens;
    }

    /** Sees all that rewards and the grade depend on, the number of steps included. */
    static Lens forRewards(Scenario scenario, Reads reads, QueryChoice queries) {
        var lens = new Lens(scenario, reads);
        lens.parts.add(Position::steps);
        if (queries.tracksAsked() && queries.symmetric()) {
            lens.parts.add(position -> position.servicesAsked().cardinality());
            lens.parts.add(Position::cellsAsked);
        } else {
            lens.addAsked(scenario, queries.tracksAsked(), queries.tracksAsked());
        }
        return lens;
    }

    private void addAsked(Scenario scenario, boolean services, boolean cells) {
        if (services) {
            parts.add(position -> bits(position.servicesAsked().toLongArray()));
        }
        if (cells) {
            scenario.record()
                    .evidence()
                    .forEach(table -> parts.add(position -> asked(position, table.action(), scenario)));
        }
    }

    private static boolean counts(Reads reads, StandardEvent event) {
        return reads.names(Operation.COUNT_EVENT).anyMatch(event.spelling()::equals);
    }

    private static long asked(Position position, String action, Scenario scenario) {
        long bits = 0;
        var known = scenario.record().services();
        for (int index = 0; index < known.size(); index++) {
            bits |= position.asked(action, known.get(index).name()) ? 1L << index : 0;
        }
        return bits;
    }

    private static long bits(long[] words) {
        return words.length == 0 ? 0 : words[0];
    }

    private void number(Reads reads, Fact fact) {
        if (reads.fact(fact)) {
            int cap = Caps.of(new Reading(fact), reads.rules());
            parts.add(position -> Math.min(cap, position.figure(fact)));
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

    /** What can be told of a position and the names that are known in it. */
    Key key(Position position, long known) {
        long[] values = new long[parts.size() + 1];
        values[0] = known;
        for (int index = 0; index < parts.size(); index++) {
            values[index + 1] = parts.get(index).applyAsLong(position);
        }
        return new Key(values);
    }

    /** Equal for positions that are the same to the rules. */
    static final class Key {
        private final long[] values;

        private Key(long[] values) {
            this.values = values;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
