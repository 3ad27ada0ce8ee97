package dev.firedrill.compiler.parse;

import dev.firedrill.compiler.source.Span;
import dev.firedrill.compiler.syntax.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads numbers, percentages and durations; a percentage becomes a fraction, a duration seconds. */
final class QuantityLiteral {
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "ms", new BigDecimal("0.001"),
            "s", BigDecimal.ONE,
            "m", BigDecimal.valueOf(60),
            "h", BigDecimal.valueOf(3_600),
            "d", BigDecimal.valueOf(86_400));

    private QuantityLiteral() {}

    static List<String> units() {
        return SECONDS.keySet().stream().sorted().toList();
    }

    static Quantity quantity(Span span, String written) {
        String digits = written.replace("_", "");
        if (digits.endsWith("%")) {
            BigDecimal percent = new BigDecimal(digits.substring(0, digits.length() - 1));
            return new Quantity(span, plain(percent.movePointLeft(2)), Quantity.Unit.PERCENT);
        }
        int unit = digits.length();
        while (Character.isLetter(digits.charAt(unit - 1))) {
            unit--;
        }
        BigDecimal number = new BigDecimal(digits.substring(0, unit));
        if (unit == digits.length()) {
            return new Quantity(span, plain(number), Quantity.Unit.NONE);
        }
        BigDecimal seconds = number.multiply(SECONDS.get(digits.substring(unit)));
        return new Quantity(span, plain(seconds), Quantity.Unit.DURATION);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
