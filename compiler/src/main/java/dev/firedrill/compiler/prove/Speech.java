package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.prove.Option.Sort;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Position;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What can be said by whoever knows some of a scenario's names, each found once for each set of names. */
final class Speech {
    private final Knowledge knowledge;
    private final Moves moves;
    private final List<Option> options;
    private final List<Object> kinds;
    private final Position start;
    private final Map<Long, List<Spoken>> byNames = new HashMap<>();

    /** A request in known words, and the move it amounts to. */
    record Spoken(ActionRequest request, Move move) {}

    /**
     * The moves of a scenario in the words of somebody with that knowledge.
     *
     * @param kinds equal for options of which one will do, where they show the same names
     */
    static Speech ofMoves(Scenario scenario, Knowledge knowledge, Moves moves, Function<Option, Object> kinds) {
        return new Speech(scenario, knowledge, moves, Alphabet.moves(scenario), kinds);
    }

    /** Its answers, one of those that come to the same. */
    static Speech ofAnswers(Scenario scenario, TaskGame game, Knowledge knowledge, Moves moves) {
        Map<ActionRequest, Object> classes = DistinctAnswers.classes(scenario, game);
        List<Option> answers = classes.keySet().stream()
                .map(answer -> new Option(answer, Sort.ANSWER))
                .toList();
        return new Speech(
                scenario, knowledge, moves, answers, answer -> classes.getOrDefault(answer.request(), answer));
    }

    private Speech(
            Scenario scenario, Knowledge knowledge, Moves moves, List<Option> options, Function<Option, Object> kinds) {
        this.knowledge = knowledge;
        this.moves = moves;
        this.options = List.copyOf(options);
        this.kinds = options.stream().map(kinds).toList();
        this.start = Position.start(scenario);
    }

    /** What can be said by whoever knows those names, in the order of the options. */
    List<Spoken> at(long known) {
        return byNames.computeIfAbsent(known, this::find);
    }

    private List<Spoken> find(long known) {
        Set<List<Object>> seen = new HashSet<>();
        List<Spoken> sayable = new ArrayList<>();
        for (int index = 0; index < options.size(); index++) {
            Option option = options.get(index);
            Object kind = kinds.get(index);
            // An answer shows nothing, so that one of each kind will do.
            boolean found = option.sort() == Sort.ANSWER && seen.contains(List.of(kind, 0L));
            Optional<ActionRequest> request = found ? Optional.empty() : knowledge.spoken(known, option.request());
            if (request.isPresent()) {
                Move move = moves.of(request.get());
                long fresh = knowledge.shown(start, move, start.after(move)) & ~known;
                if (seen.add(List.of(kind, fresh))) {
                    sayable.add(new Spoken(request.get(), move));
                }
            }
        }
        return List.copyOf(sayable);
    }
}
