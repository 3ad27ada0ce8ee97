package dev.firedrill.benchmarks;

import java.time.Duration;
import java.util.Locale;

/** What a load run counted; times in steps of ten microseconds up to a second. */
final class HttpLoadFigures {
    private static final int NANOS_A_BUCKET = 10_000;

    private final int[] buckets = new int[100_000];
    private long steps;
    private long episodes;
    private long errors;

    void step(long nanos) {
        steps++;
        buckets[(int) Math.min(nanos / NANOS_A_BUCKET, buckets.length - 1)]++;
    }

    void episode() {
        episodes++;
    }

    void error() {
        errors++;
    }

    void print(int connections, int seconds, Duration cpu) {
        System.out.printf(
                Locale.ROOT,
                "%d connections, %d s: %,d steps/s, p50 %.2f ms, p99 %.2f ms, server CPU %.1f µs a step, %,d episodes, %d errors%n",
                connections,
                seconds,
                steps / seconds,
                percentile(0.50),
                percentile(0.99),
                cpu.toNanos() / 1e3 / Math.max(1, steps),
                episodes,
                errors);
    }

    private double percentile(double share) {
        long below = 0;
        for (int i = 0; i < buckets.length; i++) {
            below += buckets[i];
            if (below >= share * steps) {
                return (i + 1) * (NANOS_A_BUCKET / 1e6);
            }
        }
        return Double.NaN;
    }
}
