package dev.firedrill.compiler.prove;

import dev.firedrill.engine.Position;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.EnvironmentRules.Event;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.Role;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that an episode has come to, so far as a rule mentions it: counters whole, what was asked cell by cell, and what was
 * paid. Where exact repeats matter it is the position itself, with every move that was made.
 */
final class Standing {
    private final boolean repeats;
    private final List<String> events;
    private final List<String> kinds;
    private final List<String> actions;
    private final List<String> queries;

    Standing(EnvironmentRules rules) {
        var parts = new RuleParts(rules);
        repeats = parts.minds(StandardEvent.EXACT_REPEAT.spelling());
        events = Stream.concat(
                        parts.looksUp(Operation.COUNT_EVENT).stream(),
                        rules.events().stream().filter(Event::once).map(Event::name))
                .distinct()
                .toList();
        kinds = parts.looksUp(Operation.COUNT_KIND);
        actions = parts.looksUp(Operation.COUNT_ACTION);
        queries = rules.actions().stream()
                .filter(action -> action.role() == Role.DIAGNOSTIC)
                .map(Action::name)
                .toList();
    }

    /** Whether it matters how a move is spelled. */
    boolean repeats() {
        return repeats;
    }

    /** Equal where no rule can tell episodes that go on apart. */
    Object of(Position position) {
        if (repeats) {
            return position;
        }
        List<Object> all = new ArrayList<>(List.of(
                position.steps(),
                position.remedyDone(),
                position.figure(Fact.REMEDY_IN_ORDER),
                position.figure(Fact.MISTAKES),
                position.figure(Fact.QUERIES),
                position.servicesAsked(),
                position.elapsedMillis(),
                position.sum()));
        events.forEach(event -> all.add(position.count(event)));
        kinds.forEach(kind -> all.add(position.kindCount(kind)));
        actions.forEach(action -> all.add(position.actionCount(action)));
        for (String query : queries) {
            position.scenario().record().services().forEach(service -> all.add(position.asked(query, service.name())));
        }
        return all;
    }
}
