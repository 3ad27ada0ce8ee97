package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.Pointer;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.Compiled.Keyed;
import dev.firedrill.engine.expression.Compiled.Logical;
import dev.firedrill.engine.expression.Compiled.Numeric;
import dev.firedrill.engine.expression.Compiled.Textual;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one call, compiled as the type that the operation asks for. */
record Arguments(ExpressionCompiler compiler, Expression.Call call, Pointer pointer, int depth) {
    int count() {
        return call.arguments().size();
    }

    Expression expression(int index) {
        return call.arguments().get(index);
    }

    Pointer place(int index) {
        return pointer.at(index + 1);
    }

    Compiled any(int index) throws BundleException {
        return compiler.compile(expression(index), place(index), depth);
    }

    Numeric number(int index) throws BundleException {
        if (any(index) instanceof Numeric numeric) {
            return numeric;
        }
        throw wrong(index, ValueType.NUMBER);
    }

    Condition condition(int index) throws BundleException {
        if (any(index) instanceof Logical logical) {
            return logical.condition();
        }
        throw wrong(index, ValueType.BOOLEAN);
    }

    Textual text(int index, ValueType type) throws BundleException {
        if (any(index) instanceof Textual textual && textual.type() == type) {
            return textual;
        }
        throw wrong(index, type);
    }

    Keyed keywords(int index) throws BundleException {
        if (any(index) instanceof Keyed keyed) {
            return keyed;
        }
        throw wrong(index, ValueType.KEYWORDS);
    }

    String word(int index) throws BundleException {
        if (expression(index) instanceof Expression.Word word) {
            return word.word();
        }
        throw place(index).fault("expected a {\"word\": ...}");
    }

    List<Numeric> numbers() throws BundleException {
        var numbers = new ArrayList<Numeric>();
        for (int index = 0; index < count(); index++) {
            numbers.add(number(index));
        }
        return List.copyOf(numbers);
    }

    BundleException wrong(int index, ValueType expected) {
        return place(index).fault("`" + call.operation().spelling() + "` takes " + expected.description() + " here");
    }
}
