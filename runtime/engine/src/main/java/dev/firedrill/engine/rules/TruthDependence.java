package dev.firedrill.engine.rules;

import dev.firedrill.engine.rules.Expression.Call;
import dev.firedrill.engine.rules.Expression.Reading;
import dev.firedrill.engine.rules.Expression.Word;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which rules of a step depend on the truth about an incident, and so tell an agent that sees what they pay more
 * than it could work out from the observation at reset and its own moves.
 */
public final class TruthDependence {
    private static final Set<Fact> FACTS = EnumSet.of(
            Fact.SEVERITY,
            Fact.CAUSE_SERVICE,
            Fact.CAUSE,
            Fact.RESOLUTION,
            Fact.REMEDY_STEPS,
            Fact.REMEDY_DONE,
            Fact.REMEDY_IN_ORDER,
            Fact.MISTAKES);
    private static final Set<Operation> OPERATIONS = EnumSet.of(Operation.TRUTH, Operation.MOVE_IS);

    private final Set<String> events = new HashSet<>();

    private TruthDependence() {
        for (StandardEvent event : EnumSet.of(
                StandardEvent.REMEDY, StandardEvent.MISTAKE, StandardEvent.HELD, StandardEvent.EMPTY_QUERY)) {
            events.add(event.spelling());
        }
    }

    /** What depends on the truth in an environment with those events of its own, by the conditions on which they happen. */
    public static TruthDependence of(Map<String, Expression> ownEvents) {
        var dependence = new TruthDependence();
        boolean found = true;
        while (found) {
            found = false;
            for (var event : ownEvents.entrySet()) {
                found |= dependence.in(event.getValue()).isPresent() && dependence.events.add(event.getKey());
            }
        }
        return dependence;
    }

    /** Whether it depends on the truth if the event happens. */
    public boolean tells(String event) {
        return events.contains(event);
    }

    /** The first part of a rule that depends on the truth. */
    public Optional<Expression> in(Expression rule) {
        if (rule instanceof Reading reading) {
            return FACTS.contains(reading.fact()) ? Optional.of(rule) : Optional.empty();
        }
        if (!(rule instanceof Call call)) {
            return Optional.empty();
        }
        if (OPERATIONS.contains(call.operation()) || counts(call)) {
            return Optional.of(call);
        }
        return call.arguments().stream().flatMap(part -> in(part).stream()).findFirst();
    }

    private boolean counts(Call call) {
        return call.operation() == Operation.COUNT_EVENT
                && call.arguments().get(0) instanceof Word event
                && tells(event.word());
    }
}
