package dev.firedrill.engine.expression;

import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Use;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where an expression stands.
 *
 * @param use which decides the facts it may read
 * @param readable a further condition on facts
 * @param components the components it may read, with the length of their values in bits
 */
public record Scope(Use use, Predicate<Fact> readable, Map<String, Long> components) {
    public Scope {
        components = Map.copyOf(components);
    }

    /** A place that reads no components. */
    public static Scope of(Use use) {
        return new Scope(use, fact -> true, Map.of());
    }

    /** The same place with those components readable. */
    public Scope with(Map<String, Long> readableComponents) {
        return new Scope(use, readable, readableComponents);
    }

    /** The same place with fewer facts. */
    public Scope only(Predicate<Fact> facts) {
        return new Scope(use, facts, components);
    }

    boolean reads(Fact fact) {
        return fact.readableIn(use) && readable.test(fact);
    }
}
