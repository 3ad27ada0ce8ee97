package dev.firedrill.engine.bundle;

import java.math.BigDecimal;

/** How big the parts of a bundle may be, so that no document can exhaust who reads it. */
public final class Limits {
    /** Bytes of a document. */
    public static final int BYTES = 64 << 20;
    /** Digits of a number on either side of the point. */
    public static final int DIGITS = 30;
    /** Seconds of a duration, on either side of the start: ten years. */
    public static final int SECONDS = 315_360_000;
    /** Calls inside one another in an expression. */
    public static final int EXPRESSION_DEPTH = 100;
    /** Groups of fields inside one another. */
    public static final int FIELD_DEPTH = 20;
    /** Characters of a key: parsers remember keys, whoever sent them, so that long ones would fill the memory for good. */
    public static final int NAME = 256;
    /** Arrays and objects inside one another in a document. */
    static final int NESTING = 250;

    private Limits() {}

    /** Whether a number is short enough. */
    public static boolean allows(BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        return whole <= DIGITS && number.stripTrailingZeros().scale() <= DIGITS;
    }
}
