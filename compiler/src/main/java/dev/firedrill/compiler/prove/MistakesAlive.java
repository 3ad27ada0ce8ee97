package dev.firedrill.compiler.prove;

import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.EnvironmentRules.Action;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.bundle.ScenarioRecord.Mistake;
import dev.firedrill.engine.rules.Fact;
import dev.firedrill.engine.rules.Operation;
import dev.firedrill.engine.rules.StandardEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds an episode that comes to something else because a declared mistake was made, for each that can be offered. */
final class MistakesAlive {
    private final Scenario scenario;
    private final TaskGame game;
    private final Parts parts;
    private final List<Mistake> mistakes;
    private final List<List<ActionRequest>> episodes;
    private final Repairs repairs;

    private MistakesAlive(Scenario scenario, TaskGame game, List<Option> options, Parts parts) {
        this.scenario = scenario;
        this.game = game;
        this.parts = parts;
        this.mistakes = scenario.record().mistakes();
        this.episodes = episodes();
        this.repairs = new Repairs(scenario, options);
    }

    /** Judges the mistakes of a scenario whose action its task offers. */
    static void judge(Scenario scenario, TaskGame game, List<Option> options, Parts parts) {
        List<Mistake> mistakes = scenario.record().mistakes();
        int[] offered = IntStream.range(0, mistakes.size())
                .filter(index -> scenario.task()
                        .actions()
                        .contains(mistakes.get(index).move().action()))
                .toArray();
        parts.count("mistakes", offered.length);
        if (offered.length > 0) {
            var judged = new MistakesAlive(scenario, game, options, parts);
            IntStream.of(offered).forEach(judged::judge);
        }
    }

    /** What is played with the mistake in it first: the best graded episode, every answer at once, and idling. */
    private List<List<ActionRequest>> episodes() {
        List<List<ActionRequest>> all = new ArrayList<>();
        game.reads()
                .rubric()
                .map(rubric ->
                        game.surveys().graded(scenario, game, rubric).grade().greatest())
                .map(Ending::path)
                .ifPresent(all::add);
        DistinctAnswers.of(scenario, game).forEach(answer -> all.add(List.of(answer)));
        all.add(List.of());
        return all;
    }

    private void judge(int index) {
        String name = "the mistake " + StepsAlive.shown(mistakes.get(index).move());
        ActionRequest request = request(mistakes.get(index).move());
        Move move = scenario.move(request);
        OptionalInt earlier = earlier(index, move);
        if (earlier.isPresent()) {
            parts.dead(
                    name + " is never made, since "
                            + StepsAlive.shown(mistakes.get(earlier.getAsInt()).move())
                            + " is declared before it and comes first",
                    Trace.play("another mistake comes first", scenario, List.of(request)));
        } else if (!matters(index, request)) {
            if (isNeverCounted(move)) {
                parts.dead(
                        name + " makes no difference, since no rule pays or counts it",
                        Trace.play("a mistake that nothing counts", scenario, List.of(request)));
            } else {
                parts.open("no episode was found in which " + name + " makes a difference");
            }
        }
    }

    /** The move with no more arguments than the declaration names, so that it is as few other things as can be. */
    private ActionRequest request(ScenarioRecord.Move declared) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Action action = scenario.environment().rules().actions().stream()
                .filter(each -> each.name().equals(declared.action()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(declared));
        Optional<String> parameter = action.parameters().stream().findFirst().map(first -> first.name());
        parameter.ifPresent(name -> declared.target().ifPresent(target -> arguments.put(name, target)));
        arguments.putAll(declared.arguments());
        return ActionRequest.of(declared.action(), arguments);
    }

    /** A mistake declared before it that the move makes instead, whatever was done. */
    private OptionalInt earlier(int index, Move move) {
        OptionalInt until = mistakes.get(index).before();
        return IntStream.range(0, index)
                .filter(move::errs)
                .filter(other -> mistakes.get(other).before().isEmpty()
                        || mistakes.get(other).before().equals(until))
                .findFirst();
    }

    private boolean matters(int index, ActionRequest request) {
        var mistake = new Counterfactual(move -> move.withMistakes(index + 1), move -> move.withMistakes(index));
        return Stream.concat(episodes.stream().flatMap(episode -> with(request, episode)), amidRepairs(index, request))
                        .anyMatch(episode -> mistake.differs(scenario, episode))
                || game.surveys().takings(scenario, game).best().values().stream()
                        .flatMap(ending -> with(request, ending.path()))
                        .anyMatch(episode -> mistake.differs(scenario, episode));
    }

    /** The mistake after those steps of the remedy that let it be made, followed by what an episode has beside them. */
    private Stream<List<ActionRequest>> amidRepairs(int index, ActionRequest request) {
        Move move = scenario.move(request);
        return repairs.ways().entrySet().stream()
                .filter(way -> isMade(index, move, way.getKey()))
                .flatMap(way -> episodes.stream().map(episode -> {
                    List<ActionRequest> moves = new ArrayList<>(way.getValue());
                    moves.add(request);
                    episode.stream()
                            .filter(rest -> !way.getValue().contains(rest))
                            .forEach(moves::add);
                    return moves;
                }));
    }

    /** Whether the move makes that mistake once these steps of the remedy are done, and none declared before it. */
    private boolean isMade(int index, Move move, long done) {
        return counts(index, done)
                && IntStream.range(0, index).noneMatch(earlier -> move.errs(earlier) && counts(earlier, done));
    }

    private boolean counts(int index, long done) {
        OptionalInt before = mistakes.get(index).before();
        return before.isEmpty() || (done & 1L << before.getAsInt()) == 0;
    }

    /** The episode with the move in every place, another one left out where the budget asks for it. */
    private Stream<List<ActionRequest>> with(ActionRequest request, List<ActionRequest> episode) {
        int budget = scenario.task().rules().steps();
        return IntStream.range(0, Math.max(1, episode.size())).mapToObj(place -> {
            List<ActionRequest> longer = new ArrayList<>(episode);
            longer.add(place, request);
            if (longer.size() > budget) {
                longer.remove(place + 1);
            }
            return longer;
        });
    }

    /** Whether making the mistake is the same to the rules as making a move that changes nothing. */
    private boolean isNeverCounted(Move move) {
        Reads reads = game.reads();
        boolean counted = reads.fact(Fact.MISTAKES)
                || reads.counts(StandardEvent.MISTAKE)
                || reads.pays(StandardEvent.MISTAKE.spelling())
                || reads.uses(Operation.MOVE_IS);
        boolean mends =
                IntStream.range(0, scenario.record().remedy().steps().size()).anyMatch(move::makes);
        return !counted && !mends;
    }
}
