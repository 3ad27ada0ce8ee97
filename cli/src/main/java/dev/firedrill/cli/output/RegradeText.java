package dev.firedrill.cli.output;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.cli.transcript.Regraded;
import dev.firedrill.cli.transcript.Regraded.Row;
import dev.firedrill.cli.transcript.Regraded.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Scores before and now, for people. */
public final class RegradeText {
    private static final int PLACES = 4;

    private RegradeText() {}

    public static String of(Regraded regraded) {
        var table = new Table();
        table.row("scenario", "episode", "grade was", "is", "return was", "is");
        for (Row row : regraded.rows()) {
            table.row(
                    Style.printable(row.head().scenario()),
                    Style.printable(row.head().episode()),
                    grade(row.was()),
                    grade(row.is()),
                    shown(row.was().total()),
                    shown(row.is().total()));
        }
        var text = new StringBuilder();
        if (!regraded.rows().isEmpty()) {
            table.row("mean", "", mean(regraded, Row::was), mean(regraded, Row::is), "", "");
            table.lines().forEach(line -> text.append(line).append('\n'));
        }
        regraded.left()
                .forEach(left -> text.append("not graded: ")
                        .append(left.file())
                        .append(':')
                        .append(left.line())
                        .append("  ")
                        .append(Style.printable(left.why()))
                        .append('\n'));
        return text.append(regraded.rows().size())
                .append(" graded, ")
                .append(regraded.left().size())
                .append(" not\n")
                .toString();
    }

    private static String mean(Regraded regraded, Function<Row, Score> which) {
        return shown(Regraded.mean(scores(regraded, which)));
    }

    private static String grade(Score score) {
        return score.grade().map(RegradeText::shown).orElse("none");
    }

    private static String shown(BigFraction number) {
        return rounded(number).toPlainString();
    }

    /** Rounded as everywhere, half to even. */
    static BigDecimal rounded(BigFraction number) {
        return number.bigDecimalValue(PLACES, RoundingMode.HALF_EVEN);
    }

    static List<Score> scores(Regraded regraded, Function<Row, Score> which) {
        return regraded.rows().stream().map(which).toList();
    }
}
