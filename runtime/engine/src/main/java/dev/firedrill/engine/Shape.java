package dev.firedrill.engine;

import dev.firedrill.engine.rules.Fact;
import java.util.List;

/** What a field can hold, for whoever describes answers before there are any. */
public sealed interface Shape {
    /** A number, {@code whole} where it counts something. */
    @SuppressWarnings("JavaLangClash")
    record Number(boolean whole, boolean nullable) implements Shape {}

    /** True or false. */
    record Truth(boolean nullable) implements Shape {}

    /** A text. */
    record Text(boolean nullable) implements Shape {}

    /** A list of texts of the alert; null where the alert has none. */
    record Texts() implements Shape {}

    /** A structure of the episode. */
    record Structure(Fact fact) implements Shape {}

    /** Log lines: objects with `timestamp`, `level`, `service`, `message`. */
    record Logs() implements Shape {}

    /** Objects with `service`, `timestamp` and a number for each figure. */
    record Figures() implements Shape {}

    /** By service, then by figure: objects with `every_seconds` and `values`. */
    record Series() implements Shape {}

    /** An object of named fields. */
    record Table(List<Field> fields) implements Shape {
        public Table {
            fields = List.copyOf(fields);
        }
    }

    /** A field of a table; {@code always} unless it is left out under a condition. */
    record Field(String name, Shape shape, boolean always) {}

    /** The tables of an environment. */
    record Tables(Table alert, Table observation, Table state, Table step) {}
}
