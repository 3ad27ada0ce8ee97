package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks one of the moves that come to the same whatever went before, as far as the rules cannot tell them apart by action or
 * target: vain ones, those that change nothing, mistakes that are always mistakes, and moves that do the same to the
 * remedy.
 */
final class OtherChoice {
    private final Scenario scenario;
    private final Traits traits;
    private final List<Move> kinds = new ArrayList<>();

    OtherChoice(Scenario scenario, Reads reads) {
        this.scenario = scenario;
        this.traits = new Traits(scenario, reads);
    }

    /** The moves that are no queries and no answers, one of each that come to the same. */
    List<Option> of(List<Option> options) {
        return thinned(options).stream()
                .filter(option -> option.sort() != Sort.QUERY && option.sort() != Sort.ANSWER)
                .toList();
    }

    /** All moves, one of those that come to the same. */
    List<Option> thinned(List<Option> options) {
        Set<List<Object>> seen = new HashSet<>();
        return options.stream()
                .filter(option ->
                        option.sort() == Sort.QUERY || option.sort() == Sort.ANSWER || seen.add(distinction(option)))
                .toList();
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

    /** What the rules can tell about the move: what it raises, and what they look at besides. */
    private List<Object> distinction(Option option) {
        Move move = scenario.move(option.request());
        List<Object> distinction = new ArrayList<>(
                List.of(option.sort(), Position.start(scenario).after(move).happened()));
        boolean always = switch (option.sort()) {
            case VAIN, NEUTRAL -> true;
            case MISTAKE -> isAlways(option.request());
            case QUERY, REMEDY, OTHER, ANSWER -> false;
        };
        distinction.add(always ? -1 : kind(move));
        distinction.addAll(traits.of(option.request()));
        return distinction;
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
