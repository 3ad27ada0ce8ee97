package dev.firedrill.server.sessions;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads whole numbers as leniently as the Python servers do, without ever building a giant one. */
public final class WholeNumbers {
    private static final int MOST_DIGITS = 1000;
    private static final double EXACT = 0x1p53;
    private static final Pattern WRITTEN = Pattern.compile("[+-]?[0-9]{1," + MOST_DIGITS + "}");

    private WholeNumbers() {}

    /** The number that a JSON number is, if it is whole. */
    public static Optional<BigInteger> in(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Optional.of(value.bigIntegerValue());
        }
        if (value.isFloatingPointNumber() && isWhole(value.doubleValue())) {
            return Optional.of(BigInteger.valueOf((long) value.doubleValue()));
        }
        return Optional.empty();
    }

    /** The number that a text spells. */
    static Optional<BigInteger> in(String text) {
        String trimmed = text.strip();
        return WRITTEN.matcher(trimmed).matches() ? Optional.of(new BigInteger(trimmed)) : Optional.empty();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= EXACT;
    }
}
