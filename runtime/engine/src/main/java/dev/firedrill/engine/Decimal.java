package dev.firedrill.engine;

import dev.firedrill.engine.bundle.Limits;
import dev.firedrill.engine.expression.Numbers;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers that an agent sends as text. */
final class Decimal {
    private static final int LONGEST = 100;

    private Decimal() {}

    /** The number, or 0 where the text is none or too long a one. */
    static BigFraction parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return BigFraction.ZERO;
        }
        try {
            var number = new BigDecimal(text);
            return Limits.allows(number) ? Numbers.exact(number) : BigFraction.ZERO;
        } catch (NumberFormatException notANumber) {
            return BigFraction.ZERO;
        }
    }
}
