package dev.firedrill.engine.expression;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.expression.Compiled.Textual;
import dev.firedrill.engine.rules.Use;
import dev.firedrill.engine.rules.ValueType;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/** The operation `timestamp`: a moment of the episode, in UTC, to the whole second before it, in the years 1 to 9999. */
final class Timestamp {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final BigInteger FIRST = seconds(LocalDateTime.of(1, 1, 1, 0, 0, 0));
    private static final BigInteger LAST = seconds(LocalDateTime.of(9999, 12, 31, 23, 59, 59));
    private static final int NANOS = 1_000_000_000;

    private Timestamp() {}

    static Textual compile(Arguments arguments) throws BundleException {
        if (arguments.compiler().scope().use() != Use.FIELD) {
            throw arguments.pointer().fault("`timestamp` can only be used in a field");
        }
        var seconds = arguments.number(0).function();
        return new Textual(ValueType.TEXT, facts -> after(facts.started(), seconds.of(facts)));
    }

    private static String after(Instant start, BigFraction seconds) {
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
