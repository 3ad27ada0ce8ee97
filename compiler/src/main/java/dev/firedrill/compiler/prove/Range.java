package dev.firedrill.compiler.prove;

import dev.firedrill.compiler.bounds.Bound;
import dev.firedrill.compiler.bounds.Interval;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The least and the greatest value of a figure that were found, with endings that reach them, and what bounds it. */
final class Range {
    private final String key;
    private final Interval interval;
    private @Nullable Ending least;
    private @Nullable Ending greatest;
    private BigFraction low = BigFraction.ZERO;
    private BigFraction high = BigFraction.ZERO;
    private boolean lowExact;
    private boolean highExact;

    /**
     * A figure of which nothing was found yet.
     *
     * @param interval what the rules leave open
     */
    Range(String key, Interval interval) {
        this.key = key;
        this.interval = interval;
    }

    /** What it is the range of: the name of a component, or `grade` or `return`. */
    String key() {
        return key;
    }

    void add(BigFraction value, Ending ending) {
        if (least == null || value.compareTo(low) < 0) {
            low = inside(value);
            least = ending;
        }
        if (greatest == null || value.compareTo(high) > 0) {
            high = inside(value);
            greatest = ending;
        }
    }

    private BigFraction inside(BigFraction value) {
        if (!Interval.point(value).within(interval)) {
            throw new AssertionError(key + " is " + value + ", beyond " + interval);
        }
        return value;
    }

    /** Says that there is no ending below. */
    void noneBelow() {
        lowExact = true;
    }

    /** Says that there is no ending above. */
    void noneAbove() {
        highExact = true;
    }

    BigFraction low() {
        return low;
    }

    BigFraction high() {
        return high;
    }

    @Nullable
    Ending least() {
        return least;
    }

    @Nullable
    Ending greatest() {
        return greatest;
    }

    /** What it can never be less than. */
    Bound atLeast() {
        return lowExact ? Bound.of(low) : interval.low();
    }

    /** What it can never be more than. */
    Bound atMost() {
        return highExact ? Bound.of(high) : interval.high();
    }

    /** Whether nothing less can be found. */
    boolean isLowest() {
        return least != null && atLeast().equals(Bound.of(low));
    }

    /** Whether both bounds were reached, so that nothing else has to be looked at. */
    boolean isTight() {
        return isLowest() && atMost().equals(Bound.of(high));
    }

    /** Whether it is the same in every ending. */
    boolean isConstant() {
        return isTight() && low.equals(high);
    }

    /** The bounds, or what was found beside what is possible. */
    String shown() {
        return "from " + end("least found ", low, ", at least ", atLeast()) + " to "
                + end("best found ", high, ", at most ", atMost());
    }

    private static String end(String words, BigFraction found, String possible, Bound bound) {
        if (bound.equals(Bound.of(found))) {
            return Figures.shown(found);
        }
        return words
                + Figures.shown(found)
                + (bound.finite() ? possible + Figures.shown(bound.number()) : ", without a known bound");
    }
}
