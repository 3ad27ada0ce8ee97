package dev.firedrill.compiler.bounds;

import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** An end of an interval: a number, or an infinity of that sign. */
public record Bound(BigFraction number, int infinity) implements Comparable<Bound> {
    public static final Bound ZERO = of(BigFraction.ZERO);
    public static final Bound LOWEST = new Bound(BigFraction.ZERO, -1);
    public static final Bound HIGHEST = new Bound(BigFraction.ZERO, 1);

    public static Bound of(BigFraction number) {
        return new Bound(number, 0);
    }

    public boolean finite() {
        return infinity == 0;
    }

    public int signum() {
        return finite() ? number.signum() : infinity;
    }

    Bound negate() {
        return new Bound(number.negate(), -infinity);
    }

    /** The sum; infinities of different sign never meet, since lows are added to lows and highs to highs. */
    Bound plus(Bound other) {
        return finite() && other.finite() ? of(number.add(other.number)) : finite() ? other : this;
    }

    /** The product; 0 times an infinity is 0, since the infinity itself is never reached. */
    Bound times(Bound other) {
        if (finite() && other.finite()) {
            return of(number.multiply(other.number));
        }
        int sign = signum() * other.signum();
        return sign == 0 ? ZERO : new Bound(BigFraction.ZERO, sign);
    }

    Bound rounded(int places, RoundingMode direction) {
        return finite() ? of(Interval.exact(number.bigDecimalValue(places, direction))) : this;
    }

    /** The greatest whole number that is less. */
    Bound wholeBelow() {
        return rounded(0, RoundingMode.CEILING).plus(of(BigFraction.ONE.negate()));
    }

    /** The least whole number that is greater. */
    Bound wholeAbove() {
        return rounded(0, RoundingMode.FLOOR).plus(of(BigFraction.ONE));
    }

    static Bound least(Bound one, Bound other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Bound greatest(Bound one, Bound other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public int compareTo(Bound other) {
        return infinity != other.infinity ? Integer.compare(infinity, other.infinity) : number.compareTo(other.number);
    }
}
