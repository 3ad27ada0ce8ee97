package dev.firedrill.engine.text;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/** Moments as episodes show them: ISO 8601, UTC without a zone, whole seconds, in the years 1 to 9999. */
public final class Timestamps {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final BigInteger FIRST = seconds(LocalDateTime.of(1, 1, 1, 0, 0, 0));
    private static final BigInteger LAST = seconds(LocalDateTime.of(9999, 12, 31, 23, 59, 59));
    private static final int NANOS = 1_000_000_000;

    private Timestamps() {}

    /** The whole second at or before the moment that many seconds after the start: `2026-03-01T14:05:09`. */
    public static String of(Instant start, BigFraction seconds) {
        var moment = BigFraction.of(start.getEpochSecond())
                .add(BigFraction.of(start.getNano(), NANOS))
                .add(seconds);
        var whole = floor(moment).max(FIRST).min(LAST);
        return FORM.format(LocalDateTime.ofEpochSecond(whole.longValueExact(), 0, ZoneOffset.UTC));
    }

    private static BigInteger floor(BigFraction number) {
        var parts = number.getNumerator().divideAndRemainder(number.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger seconds(LocalDateTime moment) {
        return BigInteger.valueOf(moment.toEpochSecond(ZoneOffset.UTC));
    }
}
