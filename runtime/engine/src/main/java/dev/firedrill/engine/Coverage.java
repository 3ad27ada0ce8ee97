package dev.firedrill.engine;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parts of its scenario an episode touched.
 *
 * @param evidence the cells that were queried, as `action service`
 * @param remedySteps indexes of the remedy steps done
 * @param mistakes indexes of the mistakes made
 * @param neutral indexes of the declared neutral moves made
 * @param events the events that happened
 * @param shapingRules indexes of the rules of the task's shaping column that paid
 * @param components the components of the task's rubric that were not 0
 */
public record Coverage(
        Set<String> evidence,
        Set<Integer> remedySteps,
        Set<Integer> mistakes,
        Set<Integer> neutral,
        Set<String> events,
        Set<Integer> shapingRules,
        Set<String> components) {

    static Coverage of(Position position, Telling telling) {
        return new Coverage(
                evidence(position),
                indexes(BitSet.valueOf(new long[] {position.remedyDone})),
                indexes(telling.mistakesMade),
                indexes(telling.neutralMade),
                events(position),
                indexes(telling.rulesPaid),
                components(position));
    }

    private static Set<String> evidence(Position position) {
        var tables = position.scenario.tables();
        var cells = new TreeSet<String>();
        for (var action :
                position.scenario.environment().declarations().actions().values()) {
            for (int service = 0; service < tables.services().size(); service++) {
                int cell = tables.cell(action, service);
                if (tables.cells().containsKey(cell) && position.asked.get(cell)) {
                    cells.add(action.name() + ' ' + tables.services().get(service));
                }
            }
        }
        return cells;
    }

    private static Set<Integer> indexes(BitSet bits) {
        var indexes = new TreeSet<Integer>();
        bits.stream().forEach(indexes::add);
        return indexes;
    }

    private static Set<String> events(Position position) {
        var names = position.scenario.environment().declarations().events();
        var events = new LinkedHashSet<String>();
        for (int event = 0; event < names.size(); event++) {
            if (position.eventCounts[event] > 0) {
                events.add(names.get(event));
            }
        }
        return events;
    }

    private static Set<String> components(Position position) {
        var components = new LinkedHashSet<String>();
        if (position.grade != null) {
            for (var component : position.grade.components()) {
                if (component.value().signum() != 0) {
                    components.add(component.name());
                }
            }
        }
        return components;
    }
}
