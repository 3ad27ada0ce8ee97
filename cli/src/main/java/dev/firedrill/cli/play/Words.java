package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Texts and numbers as a person reads them. */
final class Words {
    /** Columns of a page, which every terminal has. */
    static final int WIDTH = 80;

    private static final int PLACES = 4;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private Words() {}

    /** A text behind a label, its lines broken between words and set under one another. */
    static String wrap(String label, String text) {
        return wrap(label, text, WIDTH);
    }

    /** The same on a page of that many columns. */
    static String wrap(String label, String text, int width) {
        String indent = " ".repeat(label.length());
        var lines = new StringBuilder();
        for (String paragraph : Style.printable(text).strip().split("\n", -1)) {
            int column = 0;
            lines.append(lines.length() == 0 ? label : "\n" + indent);
            for (String word : paragraph.strip().split(" +", -1)) {
                if (column > 0 && label.length() + column + 1 + word.length() > width) {
                    lines.append('\n').append(indent);
                    column = 0;
                }
                lines.append(column == 0 ? "" : " ").append(word);
                column += word.length() + (column == 0 ? 0 : 1);
            }
        }
        return lines.toString().stripTrailing();
    }

    /** A remark behind something, where there is one. */
    static String after(String before, String remark, String behind) {
        return remark.isBlank() ? "" : before + Style.printable(remark) + behind;
    }

    /** A text as it is, every line set in; only what is wider than the page is broken. */
    static String indented(String text) {
        return Style.printable(text).stripTrailing().lines().map(Words::line).collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        String indent =
                "  " + text.substring(0, text.length() - text.stripLeading().length());
        return text.length() + 2 > WIDTH ? wrap(indent, text) : "  " + text;
    }

    /** A reward, with its sign. */
    static String signed(BigFraction number) {
        return (number.signum() < 0 ? "" : "+") + plain(number);
    }

    /** A number rounded to 4 places. */
    static String plain(BigFraction number) {
        return plain(number.bigDecimalValue(PLACES, RoundingMode.HALF_EVEN));
    }

    /** A number without needless zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2)) + "%";
    }

    /** Seconds, or minutes where they are whole. */
    static String duration(BigDecimal seconds) {
        BigDecimal[] minutes = seconds.divideAndRemainder(MINUTE);
        return minutes[1].signum() == 0 && minutes[0].signum() != 0
                ? plain(minutes[0]) + " min"
                : plain(seconds) + " s";
    }
}
