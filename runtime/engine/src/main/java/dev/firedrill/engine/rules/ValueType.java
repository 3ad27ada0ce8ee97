package dev.firedrill.engine.rules;

/** The types of the expression language; every expression has exactly one. */
public enum ValueType {
    /** An exact rational number; durations are seconds, percentages fractions. */
    NUMBER("a number"),
    /** True or false. */
    BOOLEAN("true or false"),
    /** A text; a text that was not given is the empty text. */
    TEXT("a text"),
    /** A level of the environment's severity scale, or none. */
    SEVERITY("a severity"),
    /** A service of the scenario, or none. */
    SERVICE("a service"),
    /** A set of keywords that a text may mention. */
    KEYWORDS("a set of keywords"),
    /** A structured value that only a field table can hold. */
    STRUCTURE("a structure");

    private final String description;

    ValueType(String description) {
        this.description = description;
    }

    /** How a diagnostic names the type, with its article. */
    public String description() {
        return description;
    }
}
