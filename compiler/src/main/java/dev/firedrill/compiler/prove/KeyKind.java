package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Evidence.Cell;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scenario's answer must hit. */
enum KeyKind {
    /** The severity that the incident deserves. */
    SEVERITY("severity"),
    /** The service that started it. */
    CAUSE("cause");

    private final String spelling;

    KeyKind(String spelling) {
        this.spelling = spelling;
    }

    /** The word of the language. */
    String spelling() {
        return spelling;
    }

    /** The keys that the rules ask for and the scenario has. */
    static List<KeyKind> asked(Reads reads, ScenarioRecord record) {
        return Stream.of(values())
                .filter(key -> key.readBy(reads) && key.of(record).isPresent())
                .toList();
    }

    private boolean readBy(Reads reads) {
        return switch (this) {
            case SEVERITY -> reads.fact(Fact.SEVERITY);
            case CAUSE -> reads.fact(Fact.CAUSE_SERVICE) || reads.fact(Fact.CAUSE);
        };
    }

    /** The right answer. */
    Optional<String> of(ScenarioRecord record) {
        return switch (this) {
            case SEVERITY -> record.severity();
            case CAUSE -> record.cause().map(cause -> cause.service());
        };
    }

    /** Whether the cell decides it. */
    boolean provedBy(Cell cell) {
        return cell.proves().equals(Optional.of(spelling));
    }
}
