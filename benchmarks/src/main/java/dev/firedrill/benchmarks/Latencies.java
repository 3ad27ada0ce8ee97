package dev.firedrill.benchmarks;

/** How long things took, in steps of ten microseconds up to ten seconds. */
final class Latencies {
    private static final int NANOS_A_BUCKET = 10_000;

    private final int[] buckets = new int[1_000_000];
    private long count;
    private long longest;

    synchronized void took(long nanos) {
        count++;
        longest = Math.max(longest, nanos);
        buckets[(int) Math.min(nanos / NANOS_A_BUCKET, buckets.length - 1)]++;
    }

    synchronized long count() {
        return count;
    }

    synchronized double longestMillis() {
        return longest / 1e6;
    }

    /** The time in milliseconds that a share of them did not exceed. */
    synchronized double percentile(double share) {
        long below = 0;
        for (int i = 0; i < buckets.length; i++) {
            below += buckets[i];
            if (below >= share * count) {
                return (i + 1) * (NANOS_A_BUCKET / 1e6);
            }
        }
        return Double.NaN;
    }
}
