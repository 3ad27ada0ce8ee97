package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person plays, here through a pipe. */
final class PlayTest {
    private static final String SMALL = "src/test/resources/small";

    @TempDir
    private Path folder;

    @Test
    void theDocumentedWalkthroughIsGraded() {
        Ran ran = Ran.reading("""
                query_logs postgres-db
                query_logs analytics-service
                check_recent_deploys analytics-service
                submit_root_cause analytics-service failure_mode="unbounded query OOM killing postgres-db"
                """, "play", "RCA-001");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("\nGrade 0.9667, passed");
        Golden.check("play-walkthrough.txt", ran.out());
    }

    @Test
    void whatIsMisspelledCostsNothing() {
        Ran ran = Ran.reading("""
                frobnicate
                query_log order-service
                query_logs
                query_logs order-service twice

                submit_severity P9
                submit_severity
                help
                help query_logs
                help frobnicate
                actions
                services
                state
                evidence
                """, "play", "judge-export", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).doesNotContain("[1/6]").endsWith("left after 0 of 6 steps; not graded\n");
        Golden.check("play-free.txt", ran.out());
    }

    @Test
    void aRemedyIsWrittenUpInPlainWords() {
        Ran ran = Ran.reading("""
                query_logs orders
                restart_service postgres-db
                disable_job full_export
                evidence
                state
                restart_service order-service
                submit_report export-job "an export without a limit" It's fixed: export disabled, service restarted
                """, "play", "STOP-EXPORT", SMALL);
        assertThat(ran.out()).contains("Grade 1, passed");
        Golden.check("play-remedy.txt", ran.out());
    }

    @Test
    void namedArgumentsMayStandInAnyOrder() {
        String report = "submit_report summary=\"export disabled\" failure_mode='an export' service=export-job\n";
        Ran ran = Ran.reading(report, "play", "stop-export", SMALL);
        assertThat(ran.out()).contains("\n  culprit  0.3\n  mode     0.1\n  fixed    0\n  writeup  0.2\n");
    }

    @Test
    void aTaskWithoutARubricIsPassedWithItsReturn() throws IOException {
        Files.writeString(folder.resolve("practice.incident"), """
                package practice
                import demo

                environment practice extends demo {
                  truth field mechanism: one of config | code
                  task look "Look around" {
                    steps 3
                    allow query_logs, check_metrics, submit_severity
                    answer submit_severity
                    shaping calm
                    pass 0.04
                  }
                  event guessed when truth.mechanism is "code"
                  shaping calm { new-service: +0.02  guessed: 0 }
                }
                scenario look-around = endless-export as look { truth mechanism code }
                """);
        String sources = folder.toString();
        Ran passed = Ran.reading(
                "query_logs postgres\nquery_logs orders\nsubmit_severity P3\n", "play", "look-around", SMALL, sources);
        assertThat(passed.out())
                .contains("The episode is over. Return 0.04, passed (0.04 is asked for)", "mechanism  code");
        Ran failed = Ran.reading("submit_severity P1\n", "play", "look-around", SMALL, sources);
        assertThat(failed.out()).contains("Return 0, not passed (0.04 is asked for)");
    }

    @Test
    void whatIsVisibleIsSeenWithoutAsking() throws IOException {
        Files.writeString(folder.resolve("seen.incident"), """
                package seen
                import cloud
                scenario SEEN = runaway-export as root_cause_analysis {
                  evidence query_logs { postgres-db "out of memory at 14:02" visible }
                }
                """);
        Ran ran = Ran.reading("evidence\n", "play", "SEEN", folder.toString());
        assertThat(ran.out())
                .contains("\nquery_logs postgres-db  out of memory at 14:02\n")
                .contains("\n  query_logs postgres-db\n    out of memory at 14:02\n");
    }

    @Test
    void whatTheAlertTableHidesIsHiddenUntilTheEnd() {
        Ran ran = Ran.reading("alert\ncheck_metrics product-service\nsubmit_severity P2\n", "play", "HAC-001");
        int end = ran.out().indexOf("[1/4]");
        assertThat(ran.out().substring(0, end))
                .contains("\nALERT UNCLASSIFIED  ", "\n  affected_services  ")
                .doesNotContain("symptoms", "error_rate", "duration", "revenue_impact");
        assertThat(ran.out().substring(end))
                .contains("\nALERT UNCLASSIFIED  ", "\n  symptoms       ", "\n  revenue_impact          700\n")
                .containsPattern("\n  error_rate              [0-9]+%\n");
    }

    @Test
    void whatAgentsObserveIsSeenAtTheStartInTables() {
        Ran ran = Ran.reading("", "play", "memory-leak");
        assertThat(ran.out())
                .contains("\nALERT warning  P99 above 3,000 ms", "\nALERT info  Collector pauses", "  (ALT-002)\n")
                .contains("""

                        metrics
                        """, """
                          service            cpu_percent  memory_percent  error_rate  latency_ms
                          analytics-service           35            84.7         2.1        3200
                          api-gateway                 28              44         0.8         240
                        """)
                .contains("  timestamp            level  message\n")
                .contains("\nrecent_logs\n  service analytics-service, in every line\n")
                .contains("\nservices\n  analytics-service degraded, api-gateway healthy,")
                .doesNotContain("trends", "\nServices ", "\nmessage ");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aStepTellsWhatIsNewInTheObservation() {
        Ran ran = Ran.reading("""
                check_metrics analytics-service
                alert
                investigate analytics-service
                diagnose analytics-service heap
                fix analytics-service restart
                """, "play", "memory-leak");
        assertThat(ran.out())
                .contains("\n  trends  analytics-service new, `alert` shows it\n")
                .contains(
                        "\ntrends\n  analytics-service\n    memory_percent\n      every_seconds 2700, values 40.1 45.3")
                .contains("\n  recent_logs  6 new, `alert` shows them\n")
                .contains("\n  services  analytics-service healthy\n  message  The incident is resolved.\n");
        assertThat(ran.out()).doesNotContain("metrics  ");
    }

    @Test
    void whatDoesNotFitIntoColumnsStandsAsNamesAndValues() throws IOException {
        Files.writeString(folder.resolve("wide.incident"), """
                package wide
                import demo

                environment wide extends demo {
                  observation {
                    figures = figures(check_metrics)
                    progress { moves = history  asked = queries }
                    left = steps_allowed - steps
                    names = alert.affects
                  }
                }
                scenario wide-figures = endless-export as wide.fix {
                  evidence check_metrics {
                    order-service "fine"
                    export-job rows_in_the_export_that_never_ends 12000000 rows_that_anybody_has_asked_for_so_far 5 x 1  visible figures
                    postgres-db rows_in_the_export_that_never_ends 3 rows_that_anybody_has_asked_for_so_far 6 x 2        visible figures
                  }
                }
                """);
        Ran ran = Ran.reading("query_logs orders\n", "play", "wide-figures", SMALL, folder.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("  service export-job, rows_in_the_export_that_never_ends 12000000,\n")
                .contains("\nprogress\n  asked 0\n", "\n  progress  asked 1\n");
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void leavingIsNotGraded() {
        Ran ran = Ran.reading("quit\nquery_logs postgres-db\n", "play", "judge-export", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).endsWith("left; not graded\n");
    }

    @Test
    void withoutAScenarioTheyAreListed() {
        Ran ran = Ran.with("play", SMALL);
        assertThat(ran.exitCode()).isZero();
        Golden.check("play-list.txt", ran.out());
        assertThat(Ran.with("play", "--task", "fix", SMALL).out())
                .contains("stop-export")
                .doesNotContain("judge-export");
    }

    @Test
    void aScenarioCanBeChosenByItsPlaceInATask() {
        assertThat(Ran.with("play", "--task", "fix", "--index", "0", SMALL).out())
                .startsWith("stop-export");
        Ran outside = Ran.with("play", "--task", "fix", "--index", "1", SMALL);
        assertThat(outside.exitCode()).isEqualTo(2);
        assertThat(outside.err()).contains("--index 1 is out of range: task `fix` has 0 to 0");
        assertThat(Ran.with("play", "--task", "fux", SMALL).err()).contains("did you mean `fix`?");
    }

    @Test
    void anUnknownScenarioIsToldTheNearest() {
        Ran ran = Ran.with("play", "RCA-01");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("no scenario is called `RCA-01`; did you mean `RCA-001`?");
    }

    @Test
    void aBundleCanBePlayed() {
        Ran.with("compile", SMALL, "-o", folder.toString());
        Ran ran = Ran.reading(
                "submit_severity p1\n",
                "play",
                "judge-export",
                folder.resolve("demo.json").toString());
        assertThat(ran.out()).contains("Grade 1, passed");
    }

    @Test
    void standardInputBringsMovesAndNoSources() {
        Ran ran = Ran.reading("package a", "play", "judge-export", "-");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("`-` cannot be played");
    }
}
