package dev.firedrill.compiler.drill;

import dev.firedrill.compiler.source.Span;
import java.util.List;

/**
 * What the drills showed.
 *
 * @param results one for each drill and scenario, in the order of the sources
 * @param coverage one for each scenario of the bundles, played or not
 */
public record DrillReport(List<Result> results, List<ScenarioCoverage> coverage) {
    public DrillReport {
        results = List.copyOf(results);
        coverage = List.copyOf(coverage);
    }

    /** How one drill on one scenario went; without failures it passed. */
    public record Result(String title, String scenario, Span span, int moves, List<Failure> failures) {
        /** Whether every expectation held. */
        public boolean passed() {
            return failures.isEmpty();
        }
    }

    /** An expectation that did not hold, at its place. */
    public record Failure(Span span, String message) {}

    /** Whether every drill passed. */
    public boolean passed() {
        return results.stream().allMatch(Result::passed);
    }

    /** How many drills failed. */
    public long failed() {
        return results.stream().filter(result -> !result.passed()).count();
    }
}
