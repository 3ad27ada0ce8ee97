package dev.firedrill.engine.rules;

import java.util.Arrays;
import java.util.Optional;

/** The fields that every alert may have; an environment declares further ones. */
public enum AlertFact {
    /** The alert's name. */
    ID("id", ValueType.TEXT),
    /** Its title, which every alert has. */
    TITLE("title", ValueType.TEXT),
    /** The severity it fired with. */
    FIRED("fired", ValueType.SEVERITY),
    /** The services it names. */
    AFFECTS("affects", ValueType.STRUCTURE),
    /** What was noticed, one text each. */
    SYMPTOMS("symptoms", ValueType.STRUCTURE),
    /** Failing requests as a fraction of all. */
    ERROR_RATE("error-rate", ValueType.NUMBER),
    /** Seconds since it began. */
    DURATION("duration", ValueType.NUMBER);

    private final String spelling;
    private final ValueType type;

    AlertFact(String spelling, ValueType type) {
        this.spelling = spelling;
        this.type = type;
    }

    /** The name in alerts and after `alert.`. */
    public String spelling() {
        return spelling;
    }

    /** The type of its value; a structure is a list of texts. */
    public ValueType type() {
        return type;
    }

    /** The field of that name, if it is built in. */
    public static Optional<AlertFact> named(String spelling) {
        return Arrays.stream(values())
                .filter(field -> field.spelling.equals(spelling))
                .findFirst();
    }
}
