package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which moves come to the same whatever went before, as far as rules cannot tell them apart by action or target: vain
 * ones, those that change nothing, mistakes that are always mistakes, moves that do the same to the remedy, and queries
 * about what nobody keeps track of.
 */
final class Alike {
    private static final Set<StandardEvent> CELLS =
            EnumSet.of(StandardEvent.NEW_QUERY, StandardEvent.REPEAT_QUERY, StandardEvent.EMPTY_QUERY);

    private final Scenario scenario;
    private final Traits traits;
    private final boolean cells;
    private final boolean services;
    private final boolean steady;
    private final List<Move> kinds = new ArrayList<>();

    /** What is alike to rules that look at no more than these, and count events no otherwise than these do. */
    Alike(Scenario scenario, Reads reads) {
        this.scenario = scenario;
        this.traits = new Traits(scenario, reads);
        this.cells = CELLS.stream().anyMatch(reads::counts);
        this.services = reads.fact(Fact.SERVICES_QUERIED) || reads.counts(StandardEvent.NEW_SERVICE);
        this.steady = reads.isSteady(scenario.environment().rules());
    }

    /** One of each that come to the same. */
    List<Option> thinned(List<Option> options) {
        Set<Object> seen = new HashSet<>();
        return options.stream().filter(option -> seen.add(key(option))).toList();
    }

    /** Equal for moves that come to the same: what they raise, and what rules look at besides. */
    Object key(Option option) {
        if (option.sort() == Sort.ANSWER || option.sort() == Sort.QUERY && cells) {
            return option;
        }
        Move move = scenario.move(option.request());
        boolean always = switch (option.sort()) {
            case VAIN, NEUTRAL -> steady;
            case MISTAKE -> steady && isAlways(option.request());
            case QUERY -> steady && !services;
            case REMEDY, OTHER, ANSWER -> false;
        };
        return List.of(
                option.sort(),
                Position.start(scenario).after(move).happened(),
                always ? -1 : kind(move),
                traits.of(option.request()));
    }

    /** Whether the move is a mistake at any time, so that it makes no difference when. */
    private boolean isAlways(ActionRequest request) {
        List<Mistake> declared = scenario.record().mistakes();
        return declared.stream()
                        .noneMatch(mistake -> mistake.before().isPresent()
                                && mistake.move().action().equals(request.action()))
                && scenario.record().remedy().steps().stream()
                        .noneMatch(step -> step.move().action().equals(request.action())
                                && step.move().target().equals(target(request)));
    }

    private static Optional<String> target(ActionRequest request) {
        return request.parameters().values().stream().findFirst().map(node -> node.asString());
    }

    /** The same number for moves that do the same to the remedy. */
    private int kind(Move move) {
        for (int index = 0; index < kinds.size(); index++) {
            if (kinds.get(index).isLike(move)) {
                return index;
            }
        }
        kinds.add(move);
        return kinds.size() - 1;
    }
}
