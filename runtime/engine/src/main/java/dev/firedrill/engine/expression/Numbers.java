package dev.firedrill.engine.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers, and how they are reported. */
public final class Numbers {
    /** Places to which rewards and grades are rounded where they are reported. */
    public static final int SCORE_PLACES = 4;

    private static final int FIGURE_PLACES = 12;
    private static final BigInteger FACTOR = BigInteger.TEN.pow(SCORE_PLACES);

    private Numbers() {}

    /** A decimal as a fraction. */
    public static BigFraction exact(BigDecimal number) {
        return number.scale() <= 0
                ? BigFraction.of(number.toBigIntegerExact())
                : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** A reward or a grade: rounded half-even to 4 places, with at least one place shown. */
    public static BigDecimal score(BigFraction number) {
        var rounded = decimal(number, SCORE_PLACES).stripTrailingZeros();
        return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
    }

    /** Any other figure: a whole number without places, otherwise at most 12 places, rounded half-even. */
    public static BigDecimal figure(BigFraction number) {
        if (number.getDenominator().equals(BigInteger.ONE)) {
            return new BigDecimal(number.getNumerator());
        }
        var rounded = decimal(number, FIGURE_PLACES).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static BigDecimal decimal(BigFraction number, int places) {
        var denominator = number.getDenominator();
        if (places == SCORE_PLACES && FACTOR.mod(denominator).signum() == 0) {
            return new BigDecimal(number.getNumerator().multiply(FACTOR.divide(denominator)), places);
        }
        return number.bigDecimalValue(places, RoundingMode.HALF_EVEN);
    }

    static BigFraction rounded(BigFraction number, int places) {
        return exact(number.bigDecimalValue(places, RoundingMode.HALF_EVEN));
    }

    static long bits(BigFraction value) {
        return (long) value.getNumerator().bitLength() + value.getDenominator().bitLength();
    }
}
