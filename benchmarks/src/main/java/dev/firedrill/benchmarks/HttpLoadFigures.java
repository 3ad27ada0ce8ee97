package dev.firedrill.benchmarks;

import java.time.Duration;
import java.util.Locale;

/** What a load run over HTTP counted. */
final class HttpLoadFigures {
    private final Latencies steps = new Latencies();
    private long episodes;
    private long errors;

    void step(long nanos) {
        steps.took(nanos);
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
                steps.count() / seconds,
                steps.percentile(0.50),
                steps.percentile(0.99),
                cpu.toNanos() / 1e3 / Math.max(1, steps.count()),
                episodes,
                errors);
    }
}
