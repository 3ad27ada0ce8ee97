package dev.firedrill.compiler;

import dev.firedrill.compiler.BlindMoves.Listed;
import dev.firedrill.compiler.BlindPanel.Result;
import dev.firedrill.engine.Task;
import dev.firedrill.engine.expression.Numbers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the whole panel of blind policies came to in one task. */
final class BlindFindings {
    private static final int RANDOM_LISTS = 3_000;
    private static final BinaryOperator<Result> BETTER = BinaryOperator.maxBy(Comparator.comparing(Result::mean));

    private final List<Summits> summits;
    private @Nullable Result best;
    private @Nullable Result wrongEverywhere;

    private BlindFindings(Task task) {
        summits = Stream.of(BigDecimal.ONE, task.rules().pass().orElseThrow().number())
                .map(Numbers::exact)
                .map(Summits::new)
                .toList();
    }

    static BlindFindings of(Task task) {
        var findings = new BlindFindings(task);
        var moves = new BlindMoves(task);
        var panel = new BlindPanel(task);
        Stream<Listed> lists = Stream.concat(moves.deliberate().stream(), moves.random(new Random(2024), RANDOM_LISTS));
        lists.flatMap(list -> panel.play(list).stream()).forEach(findings::see);
        return findings;
    }

    private void see(Result result) {
        best = best == null ? result : BETTER.apply(best, result);
        if (!result.rightSomewhere()) {
            wrongEverywhere = wrongEverywhere == null ? result : BETTER.apply(wrongEverywhere, result);
        }
        summits.forEach(each -> result.played().forEach(each::see));
    }

    /** The policy with the greatest mean. */
    Result best() {
        return Objects.requireNonNull(best);
    }

    /** The policy with the greatest mean among those whose answer is right in no scenario. */
    Result wrongEverywhere() {
        return Objects.requireNonNull(wrongEverywhere);
    }

    /** The greatest sums around the top grade and around the pass mark. */
    List<Summits> summits() {
        return summits;
    }
}
