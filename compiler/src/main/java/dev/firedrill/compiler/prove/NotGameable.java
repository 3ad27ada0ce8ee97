package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.bounds.Bound;
import dev.firedrill.compiler.bounds.Interval;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * No policy that reads nothing does better than a guess of the answer. With m of N scenarios sharing the commonest answer
 * key, a guess is worth m/N; a policy may be worth 0.05 more, and one that is wrong in every scenario 0.20.
 */
final class NotGameable implements Theorem {
    private static final BigFraction MARGIN = BigFraction.of(1, 20);
    private static final BigFraction WRONG = BigFraction.of(1, 5);
    private static final String BOUND = "blind bound";
    private static final String CEILING = "no list above";
    private static final String WRONG_LIST = "best list with a wrong answer everywhere";
    private static final String BY_OBSERVATION = "best list by the observation at reset";

    @Override
    public Claim claim() {
        return Claim.NOT_GAMEABLE;
    }

    @Override
    public List<Proof> prove(TaskGame game) {
        return List.of(new Gaming(game).proof());
    }

    /** What a figure of such a proof may be worth; nothing where it is no policy's, or is only told. */
    static Optional<BigFraction> most(String figure, Map<String, BigFraction> figures) {
        return switch (figure) {
            case BOUND, CEILING, BY_OBSERVATION -> Optional.empty();
            case WRONG_LIST -> Optional.of(WRONG);
            default -> Optional.ofNullable(figures.get(BOUND));
        };
    }

    /** The proof for one task. */
    private static final class Gaming {
        private final TaskGame game;
        private final AnswerKey key;
        private final BigFraction bound;
        private final List<ActionRequest> moves;
        private final ProofText text = new ProofText();
        private Verdict verdict = Verdict.PROVED;

        private List<Panel.Played> panel = List.of();

        /** The most that a policy of the panel was worth. */
        private BigFraction highest = BigFraction.ZERO;

        Gaming(TaskGame game) {
            this.game = game;
            this.key = AnswerKey.of(game);
            int scenarios = game.scenarios().size();
            this.bound =
                    BigFraction.of(key.mostShared(game.scenarios()), scenarios).add(MARGIN);
            this.moves = SharedMoves.of(game);
        }

        Proof proof() {
            text.figure(BOUND, bound);
            var answers = AnswerClasses.of(game, key, any -> true);
            panel(answers);
            if (key.mostShared(game.scenarios()) == game.scenarios().size()) {
                oneKey();
            } else {
                lists(answers);
            }
            if (verdict == Verdict.PROVED) {
                // What was tried in vain can be tried again by others.
                panel.forEach(played -> show(played.policy(), played.lists(), played.mean()));
            }
            return new Proof(
                    Claim.NOT_GAMEABLE,
                    game.task().id(),
                    Optional.empty(),
                    verdict,
                    text.statement(),
                    text.figures(),
                    text.traces());
        }

        private void panel(AnswerClasses.Found answers) {
            List<ActionRequest> real = answers.answers().stream()
                    .filter(Answer::isReal)
                    .map(Answer::request)
                    .distinct()
                    .toList();
            panel = new Panel(game, moves, real).play();
            panel.forEach(played -> text.figure(played.policy(), played.mean()));
            Panel.Played best =
                    Collections.max(panel, (one, other) -> one.mean().compareTo(other.mean()));
            highest = best.mean();
            String worth = best.policy() + " is worth " + Figures.shown(highest);
            if (highest.compareTo(bound) > 0) {
                verdict = Verdict.REFUTED;
                text.say(worth + ", more than " + Figures.shown(bound));
                show(best.policy(), best.lists(), highest);
            } else {
                text.say("the best of " + panel.size() + " policies, " + worth);
            }
        }

        /** There is one key, so that a list made for it is a guess of the answer. */
        private void oneKey() {
            if (game.graded() || highest.compareTo(bound) <= 0 && isClamped()) {
                text.say("every scenario has the same answer key, so that a list made for it is a guess of the answer");
            } else if (verdict == Verdict.PROVED) {
                verdict = Verdict.UNKNOWN;
                text.say("every scenario has the same answer key, and returns are not limited; the panel found at most "
                        + Figures.shown(highest));
            }
        }

        /** Whether no return is above the bound. */
        private boolean isClamped() {
            return game.environment()
                    .rules()
                    .returns()
                    .flatMap(RuleNumbers::greatestClamped)
                    .filter(most -> most.compareTo(bound) <= 0)
                    .isPresent();
        }

        private void lists(AnswerClasses.Found answers) {
            Optional<List<GradeGraph>> graphs = graphs(moves);
            Optional<Board> board = graphs.flatMap(found -> Board.of(game, found, moves, answers.answers()));
            if (board.isEmpty()) {
                unknown("the lists could not be searched within "
                        + game.limits().shown() + ": best found " + Figures.shown(highest) + atMost(ceiling()));
                return;
            }
            all(board.get(), answers.whole());
            shown();
            wrong(board.get(), answers.whole());
            byObservation(board.get());
        }

        private Optional<List<GradeGraph>> graphs(List<ActionRequest> made) {
            List<GradeGraph> graphs = new ArrayList<>();
            for (var scenario : game.scenarios()) {
                var graph = GradeGraph.of(game, scenario, made);
                if (graph.isEmpty()) {
                    return Optional.empty();
                }
                graphs.add(graph.get());
            }
            return Optional.of(graphs);
        }

        private void all(Board board, boolean whole) {
            var found = search(board);
            text.figure("best list", found.mean());
            text.figure(CEILING, found.atMost());
            judge("the best fixed list of moves", found, bound, whole);
            show("best list", sameEverywhere(found.moves()), found.mean());
        }

        private void shown() {
            var names = ShownNames.of(game.scenarios());
            var answers = AnswerClasses.of(game, key, names::shows);
            List<ActionRequest> made = moves.stream().filter(names::shows).toList();
            graphs(made)
                    .flatMap(graphs -> Board.of(game, graphs, made, answers.answers()))
                    .map(this::search)
                    .ifPresent(found -> {
                        text.figure("best list of names shown at reset", found.mean());
                        show("best list of names shown at reset", sameEverywhere(found.moves()), found.mean());
                    });
        }

        private void wrong(Board board, boolean whole) {
            Board missing = board.only(move -> true, Finish::wrong);
            if (!key.hits().isEmpty() && !missing.finishes().isEmpty()) {
                var found = search(missing);
                text.figure(WRONG_LIST, found.mean());
                judge("a fixed list of moves with an answer that is wrong in every scenario", found, WRONG, whole);
            }
        }

        private void byObservation(Board board) {
            BigFraction sum = BigFraction.ZERO;
            for (List<Integer> group : ShownNames.alike(game.scenarios())) {
                sum = sum.add(search(board.only(group)).mean().multiply(group.size()));
            }
            text.figure(BY_OBSERVATION, sum.divide(game.scenarios().size()));
        }

        private ListSearch.Found search(Board board) {
            return ListSearch.best(board, game.limits());
        }

        private void judge(String what, ListSearch.Found found, BigFraction most, boolean whole) {
            String worth = what + " is worth " + Figures.shown(found.mean());
            if (found.mean().compareTo(most) > 0) {
                verdict = Verdict.REFUTED;
                text.say(worth + ", more than " + Figures.shown(most));
                return;
            }
            Bound possible = whole ? Bound.of(found.atMost()) : ceiling();
            if (possible.compareTo(Bound.of(most)) <= 0) {
                text.say(worth + ", no more than " + Figures.shown(most));
            } else {
                unknown(worth + ", best found" + atMost(possible));
            }
        }

        /** What no list exceeds by the form of the rules alone. */
        private Bound ceiling() {
            Interval sum = Interval.ZERO;
            for (Scenario scenario : game.scenarios()) {
                var bounds = new ScenarioBounds(scenario, game.reads());
                sum = sum.plus(game.graded() ? bounds.grade() : bounds.total());
            }
            Bound most = sum.high();
            return most.finite()
                    ? Bound.of(most.number().divide(game.scenarios().size()))
                    : most;
        }

        private static String atMost(Bound bound) {
            return bound.finite() ? ", at most " + Figures.shown(bound.number()) : ", without a known bound";
        }

        private void unknown(String statement) {
            verdict = verdict == Verdict.REFUTED ? verdict : Verdict.UNKNOWN;
            text.say(statement);
        }

        private List<List<ActionRequest>> sameEverywhere(List<ActionRequest> list) {
            return game.scenarios().stream().map(scenario -> list).toList();
        }

        /** Keeps the lists as they are played in each scenario, and holds them to what they are said to be worth. */
        private void show(String name, List<List<ActionRequest>> lists, BigFraction mean) {
            BigFraction sum = BigFraction.ZERO;
            for (int index = 0; index < lists.size(); index++) {
                Trace trace = Trace.play(name, game.scenarios().get(index), lists.get(index));
                sum = sum.add(game.graded() ? trace.grade().orElse(BigFraction.ZERO) : trace.total());
                text.trace(trace);
            }
            if (!sum.divide(lists.size()).equals(mean)) {
                throw new AssertionError(
                        name + " is worth " + sum.divide(lists.size()) + ", not " + mean + ": " + lists);
            }
        }
    }
}
