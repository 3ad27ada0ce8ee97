package dev.firedrill.engine.bundle;

import java.math.BigDecimal;

/** The one form of a decimal in a bundle, so that equal numbers are equal records. */
final class Decimals {
    private Decimals() {}

    static BigDecimal canonical(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
