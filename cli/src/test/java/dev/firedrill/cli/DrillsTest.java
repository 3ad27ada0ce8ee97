package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Drills played from the command line. */
final class DrillsTest {
    private static final String SMALL = "src/test/resources/small";

    @Test
    void failuresAreShownAtTheirLinesAndCoverageInATable() {
        Ran ran = Ran.with("test", SMALL);
        assertThat(ran.exitCode()).isEqualTo(1);
        Golden.check("test-small.txt", ran.out());
        assertThat(ran.out()).endsWith("\n1 passed, 2 failed\n");
    }

    @Test
    void whatNoDrillTouchedIsListedOnRequest() {
        Golden.check(
                "test-small-missed.txt", Ran.with("test", "--missed", SMALL).out());
    }

    @Test
    void programsGetJson() {
        Ran ran = Ran.with("test", "--format", "json", SMALL);
        assertThat(ran.exitCode()).isEqualTo(1);
        Golden.check("test-small.json", ran.out());
    }

    @Test
    void theShippedDrillsPass() {
        Ran ran = Ran.with("test");
        assertThat(ran.out()).containsPattern("\n\\d+ passed, 0 failed\n$");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void brokenSourcesAreNotPlayed() {
        Ran ran = Ran.with("test", "src/test/resources/broken");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error[INC", "no drill was played");
        assertThat(Ran.with("test", "--format", "json", "src/test/resources/broken")
                        .out())
                .isEqualToIgnoringWhitespace("{\"compiled\": false}");
    }
}
