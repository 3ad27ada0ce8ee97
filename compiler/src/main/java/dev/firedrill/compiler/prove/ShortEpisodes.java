package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.Collections;
import java.util.List;

/**
 * Plays a scenario in some ways, the short ones first, until enough was seen: the remedy and any move, any move twice, any
 * one move up to the end, any two moves.
 */
final class ShortEpisodes {
    private final Scenario scenario;
    private final List<Move> moves;
    private final List<Move> remedy;
    private final Ledger.Watch watch;
    private boolean enough;

    private ShortEpisodes(Scenario scenario, List<Option> options, Ledger.Watch watch) {
        this.scenario = scenario;
        this.watch = watch;
        this.moves = resolved(options);
        this.remedy = resolved(
                options.stream().filter(option -> option.sort() == Sort.REMEDY).toList());
    }

    /** Plays until the watch has seen enough, or to the end. */
    static void play(Scenario scenario, List<Option> options, Ledger.Watch watch) {
        new ShortEpisodes(scenario, options, watch).play();
    }

    private List<Move> resolved(List<Option> options) {
        return options.stream()
                .map(Option::request)
                .distinct()
                .map(scenario::move)
                .toList();
    }

    private void play() {
        Position start = Position.start(scenario);
        play(start, remedy);
        Position repaired = start;
        for (Move step : remedy) {
            repaired = repaired.after(step);
        }
        for (Move move : moves) {
            play(start, List.of(move, move));
            play(repaired, List.of(move));
        }
        int budget = scenario.task().rules().steps();
        for (int index = 0; index < moves.size() && !enough; index++) {
            play(start, Collections.nCopies(budget, moves.get(index)));
        }
        for (int index = 0; index < moves.size() && !enough; index++) {
            for (Move second : moves) {
                play(start, List.of(moves.get(index), second));
            }
        }
    }

    private void play(Position from, List<Move> list) {
        Position position = from;
        for (Move move : list) {
            if (position.done() || enough) {
                return;
            }
            Position after = position.after(move);
            enough = watch.stepped(position, after);
            position = after;
        }
    }
}
