package dev.firedrill.compiler.prove;

import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the largest parts of rules that look at something, and otherwise at nothing that an episode changes: whatever has
 * the same values for all of them is the same to the rules.
 *
 * @param looks whether a fact or a call is what is looked at
 * @param facts the facts that stay the same besides
 * @param changing what an episode changes
 */
record LargestParts(Predicate<Expression> looks, Set<Fact> facts, Set<Operation> changing) {
    /** What is the same in every episode of a scenario. */
    static final Set<Fact> UNCHANGING = Collections.unmodifiableSet(EnumSet.of(
            Fact.SEVERITY,
            Fact.CAUSE_SERVICE,
            Fact.CAUSE,
            Fact.RESOLUTION,
            Fact.REMEDY_STEPS,
            Fact.SERVICE_COUNT,
            Fact.STEPS_ALLOWED,
            Fact.TIME_BUDGET));

    /** The parts, in the order in which the rules have them. */
    Set<Expression> of(List<Expression> rules) {
        Set<Expression> parts = new LinkedHashSet<>();
        rules.forEach(rule -> collect(rule, parts));
        return parts;
    }

    private void collect(Expression rule, Set<Expression> parts) {
        if (lookedAt(rule)) {
            if (isFixed(rule)) {
                parts.add(rule);
            } else if (rule instanceof Call call) {
                call.arguments().forEach(part -> collect(part, parts));
            }
        }
    }

    private boolean lookedAt(Expression rule) {
        return looks.test(rule)
                || rule instanceof Call call && call.arguments().stream().anyMatch(this::lookedAt);
    }

    private boolean isFixed(Expression rule) {
        if (rule instanceof Reading reading) {
            return looks.test(rule) || facts.contains(reading.fact());
        }
        return !(rule instanceof Call call)
                || !changing.contains(call.operation())
                        && call.arguments().stream().allMatch(this::isFixed);
    }
}
