package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks one of the moves that come to the same whatever went before: vain ones, those that change nothing, and mistakes
 * that are always mistakes, as far as the rules cannot tell them apart by action or target.
 */
final class OtherChoice {
    private final Scenario scenario;
    private final Reads reads;

    OtherChoice(Scenario scenario, Reads reads) {
        this.scenario = scenario;
        this.reads = reads;
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
        List<Option> chosen = new ArrayList<>();
        for (Option option : options) {
            boolean alike = switch (option.sort()) {
                case VAIN, NEUTRAL -> true;
                case MISTAKE -> isAlways(option.request());
                case QUERY, REMEDY, OTHER, ANSWER -> false;
            };
            if (!alike || seen.add(distinction(option))) {
                chosen.add(option);
            }
        }
        return chosen;
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

    /** What the rules can tell about the move: what it raises, and its action and target where they look at these. */
    private List<Object> distinction(Option option) {
        ActionRequest request = option.request();
        Position after = Position.start(scenario).after(scenario.move(request));
        Set<StandardEvent> raised = EnumSet.noneOf(StandardEvent.class);
        Arrays.stream(StandardEvent.values())
                .filter(event -> after.happened(event.spelling()))
                .forEach(raised::add);
        List<Object> distinction = new ArrayList<>(List.of(option.sort(), raised));
        distinction.addAll(new Traits(scenario, reads).of(request));
        return distinction;
    }
}
