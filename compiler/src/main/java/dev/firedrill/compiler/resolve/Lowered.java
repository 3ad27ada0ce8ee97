package dev.firedrill.compiler.resolve;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.ValueType;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * An expression with its names bound and its type known.
 *
 * @param places where each part of it was written, by identity
 */
public record Lowered(Span span, ValueType type, Expression expression, Map<Expression, Span> places) {
    /** Where a part was written; the whole expression's place for parts the compiler added. */
    public Span placeOf(Expression part) {
        return places.getOrDefault(part, span);
    }

    static Lowered synthetic(Span span, ValueType type, Expression expression) {
        return new Lowered(span, type, expression, new IdentityHashMap<>());
    }
}
