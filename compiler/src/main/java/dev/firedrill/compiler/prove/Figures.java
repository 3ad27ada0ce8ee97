package dev.firedrill.compiler.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures in words. */
final class Figures {
    private static final int PLACES = 4;

    private Figures() {}

    /** A number rounded, half to even, to 4 places. */
    static String shown(BigFraction number) {
        return rounded(number).toPlainString();
    }

    static BigDecimal rounded(BigFraction number) {
        return number.bigDecimalValue(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
