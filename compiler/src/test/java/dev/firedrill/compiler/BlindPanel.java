package dev.firedrill.compiler;

import dev.firedrill.compiler.BlindAnswers.Answer;
import dev.firedrill.compiler.BlindMoves.Listed;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Move;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Task;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Plays the same list and the same answer on every scenario of a task. */
final class BlindPanel {
    private final List<Scenario> scenarios;
    private final List<Ready> answers;

    /** An answer as a move of each scenario. */
    private record Ready(Answer answer, List<Move> moves) {}

    /** How one policy fared in one scenario. */
    record Played(Scenario scenario, BigFraction grade, BigFraction sum) {}

    /** How one policy fared in each scenario. */
    record Result(Listed list, Answer answer, List<Played> played) {
        boolean rightSomewhere() {
            return played.stream()
                    .anyMatch(each -> answer.isRightIn(each.scenario().record()));
        }

        /** The mean grade or the mean sum of rewards, whichever is more. */
        BigFraction mean() {
            var grades = total(played.stream().map(Played::grade));
            var sums = total(played.stream().map(Played::sum));
            return (grades.compareTo(sums) > 0 ? grades : sums).divide(played.size());
        }

        private static BigFraction total(Stream<BigFraction> figures) {
            return figures.reduce(BigFraction.ZERO, BigFraction::add);
        }

        @Override
        public String toString() {
            return list.name() + ", then " + answer.request() + ": " + mean().doubleValue();
        }
    }

    BlindPanel(Task task) {
        this.scenarios = task.scenarios();
        this.answers = BlindAnswers.of(task).stream()
                .map(answer -> new Ready(
                        answer,
                        scenarios.stream()
                                .map(scenario -> scenario.move(answer.request()))
                                .toList()))
                .toList();
    }

    /** The list with each of the answers. */
    List<Result> play(Listed list) {
        List<Episode> played = scenarios.stream()
                .map(scenario -> scenario.start("blind", Clock.systemUTC()))
                .toList();
        played.forEach(episode -> list.moves().forEach(episode::step));
        return answers.stream()
                .map(ready -> new Result(
                        list,
                        ready.answer(),
                        IntStream.range(0, played.size())
                                .mapToObj(index ->
                                        ended(played.get(index), ready.moves().get(index)))
                                .toList()))
                .toList();
    }

    private static Played ended(Episode played, Move answer) {
        var episode = played.copy();
        episode.step(answer);
        return new Played(episode.scenario(), episode.grade().orElseThrow().total(), episode.sum());
    }
}
