package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.expression.Compiled.Condition;
import dev.firedrill.engine.expression.Compiled.Logical;
import dev.firedrill.engine.expression.Compiled.Numeric;
import dev.firedrill.engine.expression.Compiled.Textual;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operation `choose`: the value behind the first condition that holds, else the last value. */
record Choice<T>(List<Condition> conditions, List<T> values) {
    static Compiled compile(Arguments arguments) throws BundleException {
        if (arguments.count() % 2 == 0) {
            throw arguments.pointer().fault("`choose` takes conditions with their values, then one more value");
        }
        var conditions = new ArrayList<Condition>();
        var values = new ArrayList<Compiled>();
        for (int index = 0; index + 1 < arguments.count(); index += 2) {
            conditions.add(arguments.condition(index));
            values.add(arguments.any(index + 1));
        }
        values.add(arguments.any(arguments.count() - 1));
        var compiled = new Choice<Compiled>(conditions, values).ofOneType();
        if (compiled == null) {
            throw arguments.pointer().fault("the alternatives of `choose` must have one type that can be computed");
        }
        return compiled;
    }

    @SuppressWarnings("unchecked")
    private static <U extends Compiled> Choice<U> cast(Choice<?> choice) {
        return (Choice<U>) choice;
    }

    private boolean all(Class<?> type) {
        return values.stream().allMatch(type::isInstance);
    }

    private @Nullable Compiled ofOneType() {
        if (all(Numeric.class)) {
            Choice<Numeric> numbers = cast(this);
            return new Numeric(facts -> numbers.pick(facts).function().of(facts), Operations.mostBits(numbers.values));
        }
        if (all(Logical.class)) {
            Choice<Logical> truths = cast(this);
            return new Logical(facts -> truths.pick(facts).condition().holds(facts));
        }
        if (all(Textual.class)) {
            Choice<Textual> texts = cast(this);
            var type = texts.values.get(0).type();
            return texts.values.stream().allMatch(text -> text.type() == type)
                    ? new Textual(type, facts -> texts.pick(facts).function().of(facts))
                    : null;
        }
        return null;
    }

    private T pick(Facts facts) {
        for (int index = 0; index < conditions.size(); index++) {
            if (conditions.get(index).holds(facts)) {
                return values.get(index);
            }
        }
        return values.get(values.size() - 1);
    }
}
