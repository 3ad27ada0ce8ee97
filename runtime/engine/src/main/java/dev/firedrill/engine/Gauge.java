package dev.firedrill.engine;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Compiled;
import dev.firedrill.engine.expression.ExpressionCompiler;
import dev.firedrill.engine.expression.Scope;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Use;

/** An expression of the rules, compiled once, to be read from any position of its environment. */
public final class Gauge {
    private final Compiled compiled;

    private Gauge(Compiled compiled) {
        this.compiled = compiled;
    }

    /**
     * Compiles an expression. It may name the components of rubrics; they have a value once a position is graded.
     *
     * @throws IllegalArgumentException if it could not stand in a rubric of the environment
     */
    public static Gauge of(Expression expression, Environment environment) {
        return of(expression, environment, Scope.of(Use.RUBRIC).with(environment.components()));
    }

    /**
     * Compiles an expression about the move that led to a position.
     *
     * @throws IllegalArgumentException if it could not stand in a rule for steps
     */
    public static Gauge ofStep(Expression expression, Environment environment) {
        return of(expression, environment, Scope.of(Use.STEP));
    }

    private static Gauge of(Expression expression, Environment environment, Scope scope) {
        try {
            return new Gauge(ExpressionCompiler.compile(
                    expression, environment.declarations().vocabulary(), scope, Pointer.ROOT));
        } catch (BundleException fault) {
            throw new IllegalArgumentException(fault.getMessage(), fault);
        }
    }

    /** Its value in a position; nothing for keywords and for a severity or service that is none. */
    public Value of(Position position) {
        return FieldReader.plain(compiled, new PositionFacts(position));
    }
}
