package dev.firedrill.compiler.bounds;

import dev.firedrill.engine.expression.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The numbers from one bound to another, both included, and perhaps without 0. All arithmetic on them is exact. */
public record Interval(Bound low, Bound high, boolean withoutZero) {
    public static final Interval ALL = new Interval(Bound.LOWEST, Bound.HIGHEST, false);
    public static final Interval ZERO = point(BigFraction.ZERO);
    public static final Interval UNIT = of(BigFraction.ZERO, BigFraction.ONE);

    public Interval {
        withoutZero |= low.signum() > 0 || high.signum() < 0;
    }

    public static Interval of(BigFraction low, BigFraction high) {
        return new Interval(Bound.of(low), Bound.of(high), false);
    }

    public static Interval of(long low, long high) {
        return of(BigFraction.of(low), BigFraction.of(high));
    }

    public static Interval point(BigFraction number) {
        return of(number, number);
    }

    public static Interval atLeast(long low) {
        return new Interval(Bound.of(BigFraction.of(low)), Bound.HIGHEST, false);
    }

    public static BigFraction exact(BigDecimal number) {
        return Numbers.exact(number);
    }

    public boolean isPoint() {
        return low.finite() && low.equals(high);
    }

    public boolean containsZero() {
        return !withoutZero;
    }

    public boolean within(Interval other) {
        return low.compareTo(other.low) >= 0 && high.compareTo(other.high) <= 0;
    }

    /** Whether every number here is less than every number there. */
    public boolean below(Interval other) {
        int order = high.compareTo(other.low);
        boolean touchAtZero = order == 0 && high.signum() == 0 && high.finite();
        return order < 0 || touchAtZero && (withoutZero || other.withoutZero);
    }

    public Interval plus(Interval other) {
        boolean positive = low.signum() >= 0 && other.low.signum() >= 0;
        boolean negative = high.signum() <= 0 && other.high.signum() <= 0;
        boolean never = (positive || negative) && (withoutZero || other.withoutZero);
        return new Interval(low.plus(other.low), high.plus(other.high), never);
    }

    public Interval negate() {
        return new Interval(high.negate(), low.negate(), withoutZero);
    }

    public Interval minus(Interval other) {
        return plus(other.negate());
    }

    public Interval times(Interval other) {
        Bound[] corners = {low.times(other.low), low.times(other.high), high.times(other.low), high.times(other.high)};
        return new Interval(
                Stream.of(corners).min(Bound::compareTo).orElseThrow(),
                Stream.of(corners).max(Bound::compareTo).orElseThrow(),
                withoutZero && other.withoutZero);
    }

    /** The quotient; as in the engine, it is 0 where the divisor is. */
    public Interval dividedBy(Interval divisor) {
        Interval quotient = times(divisor.reciprocal());
        return divisor.containsZero() ? quotient.hull(ZERO) : quotient;
    }

    /** What 1 divided by the numbers other than 0 can be. */
    private Interval reciprocal() {
        if (low.signum() < 0 && high.signum() > 0) {
            return new Interval(Bound.LOWEST, Bound.HIGHEST, true);
        }
        return low.signum() >= 0
                ? new Interval(inverse(high, Bound.HIGHEST), inverse(low, Bound.HIGHEST), true)
                : new Interval(inverse(high, Bound.LOWEST), inverse(low, Bound.LOWEST), true);
    }

    private static Bound inverse(Bound bound, Bound ofZero) {
        if (!bound.finite()) {
            return Bound.ZERO;
        }
        return bound.signum() == 0 ? ofZero : Bound.of(bound.number().reciprocal());
    }

    public Interval hull(Interval other) {
        return new Interval(
                Bound.least(low, other.low), Bound.greatest(high, other.high), withoutZero && other.withoutZero);
    }

    /** The numbers in both; none where they do not meet. */
    public Optional<Interval> meet(Interval other) {
        Bound least = Bound.greatest(low, other.low);
        Bound most = Bound.least(high, other.high);
        boolean never = withoutZero || other.withoutZero;
        boolean empty = least.compareTo(most) > 0 || never && least.equals(Bound.ZERO) && most.equals(Bound.ZERO);
        return empty ? Optional.empty() : Optional.of(new Interval(least, most, never));
    }

    public Interval min(Interval other) {
        boolean never = withoutZero && other.withoutZero;
        return new Interval(Bound.least(low, other.low), Bound.least(high, other.high), never);
    }

    public Interval max(Interval other) {
        boolean never = withoutZero && other.withoutZero;
        return new Interval(Bound.greatest(low, other.low), Bound.greatest(high, other.high), never);
    }

    Interval rounded(int places) {
        UnaryOperator<Bound> nearest = bound -> bound.rounded(places, RoundingMode.HALF_EVEN);
        return new Interval(nearest.apply(low), nearest.apply(high), false);
    }

    /** The whole numbers of the interval; none where it has none. */
    Optional<Interval> whole() {
        boolean fromZero = withoutZero && low.equals(Bound.ZERO);
        boolean toZero = withoutZero && high.equals(Bound.ZERO);
        Bound least = fromZero ? low.wholeAbove() : low.rounded(0, RoundingMode.CEILING);
        Bound most = toZero ? high.wholeBelow() : high.rounded(0, RoundingMode.FLOOR);
        return least.compareTo(most) > 0 ? Optional.empty() : Optional.of(new Interval(least, most, withoutZero));
    }

    /** Whether it is one whole number. */
    boolean isWhole() {
        return isPoint() && low.equals(low.rounded(0, RoundingMode.FLOOR));
    }
}
