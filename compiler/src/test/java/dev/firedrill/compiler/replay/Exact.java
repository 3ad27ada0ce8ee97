package dev.firedrill.compiler.replay;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/** An exact number in lowest terms, its denominator positive. */
record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
    static final Exact ZERO = of(0);

    Exact {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Exact of(long number) {
        return new Exact(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Exact of(BigDecimal number) {
        return number.scale() <= 0
                ? new Exact(number.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** As bundles write them: a decimal, or a text such as `1/3`. */
    static Exact of(JsonNode node) {
        if (node.isNumber()) {
            return of(node.decimalValue());
        }
        String[] parts = node.stringValue().split("/", -1);
        return new Exact(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Exact negated() {
        return new Exact(numerator.negate(), denominator);
    }

    Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; 0 where the divisor is 0. */
    Exact over(Exact other) {
        return other.numerator.signum() == 0
                ? ZERO
                : new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Exact rounded(int places) {
        return of(new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_EVEN));
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
