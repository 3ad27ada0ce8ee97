package dev.firedrill.engine.bundle;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of maps that keep the order of their entries. */
final class Maps {
    private Maps() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static Map<String, BigDecimal> decimals(Map<String, BigDecimal> map) {
        var copy = new LinkedHashMap<String, BigDecimal>();
        map.forEach((name, number) -> copy.put(name, Decimals.canonical(number)));
        return Collections.unmodifiableMap(copy);
    }
}
