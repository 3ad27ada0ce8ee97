package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.Compiled.Keyed;
import dev.firedrill.engine.expression.Compiled.Logical;
import dev.firedrill.engine.expression.Compiled.Numeric;
import dev.firedrill.engine.expression.Compiled.Structural;
import dev.firedrill.engine.expression.Compiled.Textual;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.ValueType;

/** Checks the types and names of an expression and compiles it to a function. */
public final class ExpressionCompiler {
    /** Numbers longer than this are refused: nested products would otherwise grow without bound. */
    private static final long MOST_BITS = 20_000;

    private static final int MOST_PARTS = 2_000;
    private static final long FIGURE_BITS = 256;
    private static final long SCORE_BITS = 4_096;

    private final Vocabulary vocabulary;
    private final Scope scope;
    private int parts;

    private ExpressionCompiler(Vocabulary vocabulary, Scope scope) {
        this.vocabulary = vocabulary;
        this.scope = scope;
    }

    /** The expression, whatever its type. */
    public static Compiled compile(Expression expression, Vocabulary vocabulary, Scope scope, Pointer pointer)
            throws BundleException {
        return new ExpressionCompiler(vocabulary, scope).compile(expression, pointer, 0);
    }

    /** The expression, which must be a condition. */
    public static Condition condition(Expression expression, Vocabulary vocabulary, Scope scope, Pointer pointer)
            throws BundleException {
        if (compile(expression, vocabulary, scope, pointer) instanceof Logical logical) {
            return logical.condition();
        }
        throw pointer.fault("expected a condition");
    }

    /** The expression, which must be a number. */
    public static Numeric number(Expression expression, Vocabulary vocabulary, Scope scope, Pointer pointer)
            throws BundleException {
        if (compile(expression, vocabulary, scope, pointer) instanceof Numeric numeric) {
            return numeric;
        }
        throw pointer.fault("expected a number");
    }

    Scope scope() {
        return scope;
    }

    Compiled compile(Expression expression, Pointer pointer, int depth) throws BundleException {
        if (depth > Limits.EXPRESSION_DEPTH || ++parts > MOST_PARTS) {
            throw pointer.fault("an expression may have at most " + MOST_PARTS + " parts, " + Limits.EXPRESSION_DEPTH
                    + " inside one another");
        }
        if (expression instanceof Expression.Number number) {
            return literal(number, pointer);
        }
        if (expression instanceof Expression.Word word) {
            return constant(ValueType.TEXT, word.word());
        }
        if (expression instanceof Expression.Reading reading) {
            return fact(reading.fact(), pointer);
        }
        if (expression instanceof Expression.Call call) {
            return call(call, pointer, depth);
        }
        throw new AssertionError(expression);
    }

    static Textual constant(ValueType type, String text) {
        return new Textual(type, facts -> text);
    }

    private static Numeric literal(Expression.Number literal, Pointer pointer) throws BundleException {
        if (!Limits.allows(literal.number())) {
            throw pointer.fault("a number may have at most " + Limits.DIGITS + " digits on either side of the point");
        }
        var value = Numbers.exact(literal.number());
        return new Numeric(facts -> value, Numbers.bits(value));
    }

    private Compiled fact(Fact fact, Pointer pointer) throws BundleException {
        if (!scope.reads(fact)) {
            throw pointer.fault("`" + fact.spelling() + "` cannot be read here");
        }
        return switch (fact.type()) {
            case NUMBER -> new Numeric(facts -> facts.number(fact), Scores.isScore(fact) ? SCORE_BITS : FIGURE_BITS);
            case BOOLEAN -> new Logical(facts -> facts.truth(fact));
            case TEXT, SEVERITY, SERVICE -> new Textual(fact.type(), facts -> facts.text(fact));
            case KEYWORDS -> new Keyed(facts -> facts.keywords(fact));
            case STRUCTURE -> new Structural(fact);
        };
    }

    private Compiled call(Expression.Call call, Pointer pointer, int depth) throws BundleException {
        var operation = call.operation();
        int count = call.arguments().size();
        if (count < operation.least() || count > operation.most()) {
            throw pointer.fault("`" + operation.spelling() + "` takes "
                    + (operation.least() == operation.most() ? "" : "at least ") + operation.least() + ", found "
                    + count);
        }
        var arguments = new Arguments(this, call, pointer, depth + 1);
        var compiled = Lookups.takes(operation)
                ? Lookups.compile(operation, arguments, vocabulary, scope)
                : Structures.takes(operation)
                        ? Structures.compile(operation, arguments, vocabulary, scope)
                        : Operations.compile(operation, arguments, vocabulary);
        if (compiled instanceof Numeric numeric && numeric.bits() > MOST_BITS) {
            throw pointer.fault("the value of this expression could become too long a number");
        }
        return compiled;
    }
}
