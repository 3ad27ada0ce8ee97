package dev.firedrill.compiler.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Whatever numbers are taken from two intervals, what comes of them is in what comes of the intervals. */
class IntervalTest {
    private static final List<BigFraction> NUMBERS = List.of(
            BigFraction.of(-3), BigFraction.of(-1, 2), BigFraction.ZERO, BigFraction.of(1, 3), BigFraction.of(2));

    @Test
    void sumsDifferencesAndProductsStayInside() {
        check(Interval::plus, BigFraction::add);
        check(Interval::minus, BigFraction::subtract);
        check(Interval::times, BigFraction::multiply);
    }

    @Test
    void quotientsStayInsideAndAreZeroWhereTheDivisorIs() {
        check(Interval::dividedBy, (left, right) -> right.signum() == 0 ? BigFraction.ZERO : left.divide(right));
    }

    @Test
    void extremesAndHullsStayInside() {
        check(Interval::min, (left, right) -> left.compareTo(right) <= 0 ? left : right);
        check(Interval::max, (left, right) -> left.compareTo(right) >= 0 ? left : right);
        check(Interval::hull, (left, right) -> left);
        check(Interval::hull, (left, right) -> right);
    }

    @Test
    void roundingStaysInside() {
        var random = new Random(7);
        for (Interval interval : intervals()) {
            BigFraction member = member(interval, random);
            var rounded = Interval.exact(member.bigDecimalValue(1, java.math.RoundingMode.HALF_EVEN));
            assertThat(contains(interval.rounded(1), rounded)).isTrue();
        }
    }

    @Test
    void meetsHoldWhatIsInBoth() {
        for (Interval one : intervals()) {
            for (Interval other : intervals()) {
                var both = one.meet(other);
                assertThat(NUMBERS)
                        .allSatisfy(number -> assertThat(both.filter(meet -> contains(meet, number))
                                        .isPresent())
                                .isEqualTo(contains(one, number) && contains(other, number)));
            }
        }
    }

    @Test
    void wholeNumbersOfAnIntervalAreThoseWithinIt() {
        var half = new Interval(Bound.of(BigFraction.of(1, 2)), Bound.of(BigFraction.of(7, 2)), false);
        var positive = new Interval(Bound.ZERO, Bound.HIGHEST, true);

        assertThat(half.whole()).contains(Interval.of(1, 3));
        assertThat(positive.whole()).contains(Interval.atLeast(1));
        assertThat(Interval.of(BigFraction.of(1, 4), BigFraction.of(3, 4)).whole())
                .isEmpty();
    }

    private static void check(BinaryOperator<Interval> onIntervals, BinaryOperator<BigFraction> onNumbers) {
        var random = new Random(3);
        for (Interval one : intervals()) {
            for (Interval other : intervals()) {
                Interval result = onIntervals.apply(one, other);
                for (int i = 0; i < 5; i++) {
                    BigFraction left = member(one, random);
                    BigFraction right = member(other, random);
                    assertThat(contains(result, onNumbers.apply(left, right)))
                            .as("%s of %s and %s from %s and %s", result, left, right, one, other)
                            .isTrue();
                }
            }
        }
    }

    private static List<Interval> intervals() {
        List<Bound> bounds = new ArrayList<>(List.of(Bound.LOWEST));
        NUMBERS.forEach(number -> bounds.add(Bound.of(number)));
        bounds.add(Bound.HIGHEST);
        List<Interval> intervals = new ArrayList<>();
        for (Bound low : bounds.subList(0, bounds.size() - 1)) {
            for (Bound high : bounds.subList(bounds.indexOf(low), bounds.size())) {
                boolean point = low.equals(high);
                if (high.finite() || low.finite() || !point) {
                    intervals.add(new Interval(low, high, false));
                }
                if (!point) {
                    intervals.add(new Interval(low, high, true));
                }
            }
        }
        return intervals.stream()
                .filter(interval -> !interval.high().equals(Bound.LOWEST))
                .toList();
    }

    private static BigFraction member(Interval interval, Random random) {
        BigFraction low = interval.low().finite() ? interval.low().number() : BigFraction.of(-50);
        BigFraction high = interval.high().finite() ? interval.high().number() : BigFraction.of(50);
        BigFraction member = low.add(high.subtract(low).multiply(BigFraction.of(random.nextInt(7), 6)));
        return contains(interval, member) ? member : member(interval, random);
    }

    private static boolean contains(Interval interval, BigFraction number) {
        return Interval.point(number).within(interval) && (number.signum() != 0 || interval.containsZero());
    }
}
