package dev.firedrill.engine.bundle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers in a bundle: a decimal where one of moderate length is exact, else the text `numerator/denominator`. */
final class Fractions {
    private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,1000})/([1-9]\\d{0,999})");

    private Fractions() {}

    static BigFraction read(Place place) throws BundleException {
        if (place.node().isNumber()) {
            BigDecimal number = place.decimal();
            return number.scale() <= 0
                    ? BigFraction.of(number.toBigIntegerExact())
                    : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
        }
        var parts = FRACTION.matcher(place.node().isString() ? place.text() : "");
        if (!parts.matches()) {
            throw place.wrong("a number, or a fraction such as \"1/3\"");
        }
        return BigFraction.of(new BigInteger(parts.group(1)), new BigInteger(parts.group(2)));
    }

    /** The number as a decimal, where one exists that a bundle may hold. */
    static Optional<BigDecimal> decimal(BigFraction number) {
        BigInteger power = BigInteger.TEN.pow(Limits.DIGITS);
        BigInteger denominator = number.getDenominator();
        if (power.mod(denominator.abs()).signum() != 0) {
            return Optional.empty();
        }
        var scaled = number.getNumerator().multiply(power.divide(denominator));
        return Optional.of(Decimals.canonical(new BigDecimal(scaled, Limits.DIGITS)))
                .filter(Limits::allows);
    }

    /** The number as a text, its sign in front. */
    static String text(BigFraction number) {
        return (number.signum() < 0 ? "-" : "")
                + number.getNumerator().abs() + "/"
                + number.getDenominator().abs();
    }
}
