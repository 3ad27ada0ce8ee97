package dev.firedrill.server.baseline;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The figures of a baseline. */
final class Statistics {
    /** An interval that holds the true value 95 times of 100. */
    record Interval(double low, double high) {}

    private static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.025;
    /** The quantile of the normal distribution above which that tail is. */
    private static final double Z = 1.959963984540054;

    private Statistics() {}

    /** The mean of the rows' means. */
    static double mean(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Arrays.stream(row).average().orElse(0))
                .average()
                .orElse(0);
    }

    /**
     * The percentile bootstrap of the mean of means over several tasks: the repeats of each scenario are drawn again, with
     * replacement; the scenarios are what they are.
     */
    static Interval bootstrap(double[][][] tasks, long seed) {
        var random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double sum = 0;
            for (double[][] rows : tasks) {
                double rowSum = 0;
                for (double[] row : rows) {
                    rowSum += drawnMean(row, random);
                }
                sum += rowSum / rows.length;
            }
            means[sample] = sum / tasks.length;
        }
        Arrays.sort(means);
        return new Interval(means[(int) (TAIL * RESAMPLES)], means[(int) ((1 - TAIL) * RESAMPLES) - 1]);
    }

    private static double drawnMean(double[] row, SplittableRandom random) {
        double sum = 0;
        for (int draw = 0; draw < row.length; draw++) {
            sum += row[random.nextInt(row.length)];
        }
        return sum / row.length;
    }

    /** Wilson's score interval of a share. */
    static Interval wilson(int hits, int all) {
        double share = (double) hits / all;
        double spread = Z * Z / all;
        double middle = (share + spread / 2) / (1 + spread);
        double half = Z * Math.sqrt(share * (1 - share) / all + spread / (4 * all)) / (1 + spread);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** The unbiased estimate that one of k tries passes, where so many of all did: 1 - C(all - hits, k) / C(all, k). */
    static double passAt(int k, int all, int hits) {
        double none = 1;
        for (int index = 0; index < k; index++) {
            none *= Math.max(0, (double) (all - hits - index) / (all - index));
        }
        return 1 - none;
    }
}
