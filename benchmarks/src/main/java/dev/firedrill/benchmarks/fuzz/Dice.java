package dev.firedrill.benchmarks.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Chance, from a seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Any characters of one byte. */
    String text(int most) {
        return new String(bytes(below(most + 1)), StandardCharsets.ISO_8859_1);
    }
}
