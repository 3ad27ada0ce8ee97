package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.expression.Compiled.Logical;
import dev.firedrill.engine.expression.Compiled.Numeric;
import dev.firedrill.engine.expression.Compiled.Textual;
import dev.firedrill.engine.rules.ValueType;
import dev.firedrill.engine.text.Names;

/**
 * The operation `is`: both sides have one type, or one is a service and the other a text that may name it; a service or
 * severity that is not there equals nothing.
 */
final class Equality {
    private Equality() {}

    static Logical compile(Arguments arguments) throws BundleException {
        var left = arguments.any(0);
        var right = arguments.any(1);
        if (left instanceof Numeric one && right instanceof Numeric other) {
            return new Logical(
                    facts -> one.function().of(facts).compareTo(other.function().of(facts)) == 0);
        }
        if (left instanceof Logical one && right instanceof Logical other) {
            return new Logical(
                    facts -> one.condition().holds(facts) == other.condition().holds(facts));
        }
        if (left instanceof Textual one && right instanceof Textual other && one.type() == other.type()) {
            return one.type() == ValueType.TEXT ? texts(one, other) : names(one, other);
        }
        if (left instanceof Textual one && right instanceof Textual other) {
            if (one.type() == ValueType.SERVICE && other.type() == ValueType.TEXT) {
                return names(one, named(other));
            }
            if (one.type() == ValueType.TEXT && other.type() == ValueType.SERVICE) {
                return names(named(one), other);
            }
        }
        throw arguments
                .pointer()
                .fault("`is` compares two values of one type, here "
                        + left.type().description() + " and " + right.type().description());
    }

    /** The service that a text names. */
    private static Textual named(Textual text) {
        return new Textual(
                ValueType.SERVICE, facts -> facts.serviceNamed(text.function().of(facts)));
    }

    private static Logical texts(Textual one, Textual other) {
        return new Logical(facts -> Names.plain(one.function().of(facts))
                .equals(Names.plain(other.function().of(facts))));
    }

    private static Logical names(Textual one, Textual other) {
        return new Logical(facts -> {
            var name = one.function().of(facts);
            return !name.isEmpty() && name.equals(other.function().of(facts));
        });
    }
}
