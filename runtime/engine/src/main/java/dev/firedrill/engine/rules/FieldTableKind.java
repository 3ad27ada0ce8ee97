package dev.firedrill.engine.rules;

import java.util.Set;

/** The tables of fields, as far as they differ in what their fields can show. */
public enum FieldTableKind {
    /** What alerts are shown through. */
    ALERT("the alert table", Set.of(Fact.ALERT, Fact.ALERTS, Fact.OBSERVATION)),
    /** The observation. */
    OBSERVATION("the observation table", Set.of(Fact.OBSERVATION)),
    /** State, step, and what follows the end. */
    OTHER("this table", Set.of());

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives immutable sets
    private final Set<Fact> madeOfIt;

    FieldTableKind(String description, Set<Fact> madeOfIt) {
        this.description = description;
        this.madeOfIt = madeOfIt;
    }

    /** The table in a message. */
    public String description() {
        return description;
    }

    /** Whether its fields can show the fact; what is itself made of the table cannot be a part of it. */
    public boolean shows(Fact fact) {
        return !madeOfIt.contains(fact);
    }
}
