package dev.firedrill.server.baseline;

import java.util.List;
import java.util.Map;

/** How a task was played: the repeats of each scenario, by its name. */
record TaskReport(String environment, String task, Map<String, List<Played>> episodes) {
    /** The scores, a row for each scenario. */
    double[][] scores() {
        return episodes.values().stream()
                .map(repeats -> repeats.stream().mapToDouble(Played::score).toArray())
                .toArray(double[][]::new);
    }

    double mean() {
        return Statistics.mean(scores());
    }

    /** Whether any of a few tries of a scenario passes, on the mean over the scenarios. */
    double passAt(int k) {
        return episodes.values().stream()
                .mapToDouble(repeats -> Statistics.passAt(k, repeats.size(), passed(repeats)))
                .average()
                .orElse(0);
    }

    int passed() {
        return episodes.values().stream().mapToInt(TaskReport::passed).sum();
    }

    int played() {
        return episodes.values().stream().mapToInt(List::size).sum();
    }

    /** Those that were given up or never begun. */
    List<GivenUp> problems() {
        return episodes.values().stream()
                .flatMap(List::stream)
                .flatMap(played -> played.problem().stream())
                .toList();
    }

    private static int passed(List<Played> repeats) {
        return (int) repeats.stream().filter(Played::passed).count();
    }
}
