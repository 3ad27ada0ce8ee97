package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plays a scenario in some ways, the short ones first, until events have happened. */
final class HappeningEvents {
    private final Scenario scenario;
    private final List<Move> moves;
    private final List<Move> remedy;

    HappeningEvents(Scenario scenario, List<Option> options) {
        this.scenario = scenario;
        this.moves = resolved(options);
        this.remedy = resolved(
                options.stream().filter(option -> option.sort() == Sort.REMEDY).toList());
    }

    private List<Move> resolved(List<Option> options) {
        return options.stream()
                .map(Option::request)
                .distinct()
                .map(scenario::move)
                .toList();
    }

    /** Those of the events that happen in none of: any two moves, the remedy and any move, any one move up to the end. */
    List<String> missing(List<String> events) {
        Set<String> missing = new LinkedHashSet<>(events);
        Position start = Position.start(scenario);
        play(start, remedy, missing);
        Position repaired = start;
        for (Move step : remedy) {
            repaired = repaired.after(step);
        }
        for (Move move : moves) {
            play(start, List.of(move, move), missing);
            play(repaired, List.of(move), missing);
        }
        int budget = scenario.task().rules().steps();
        for (int index = 0; index < moves.size() && !missing.isEmpty(); index++) {
            play(start, Collections.nCopies(budget, moves.get(index)), missing);
        }
        for (int index = 0; index < moves.size() && !missing.isEmpty(); index++) {
            for (Move second : moves) {
                play(start, List.of(moves.get(index), second), missing);
            }
        }
        return List.copyOf(missing);
    }

    private static void play(Position from, List<Move> moves, Set<String> missing) {
        Position position = from;
        for (Move move : moves) {
            if (position.done() || missing.isEmpty()) {
                return;
            }
            position = position.after(move);
            missing.removeIf(position::happened);
        }
    }
}
