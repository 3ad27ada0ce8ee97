package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the checks of scenarios speak up and where they keep quiet, beyond what the pages show. */
class ScenarioChecksTest {
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");

    @Test
    void reportsARemedyThatNoEpisodeCanKeepTrackOf() throws IOException {
        String steps = IntStream.range(0, 65)
                .mapToObj(index -> "disable_job \"job-" + index + "\"")
                .collect(Collectors.joining("\n"));

        assertThat(findings("scenario long = endless-export as fix { remedy {\n" + steps + "\n} }"))
                .containsExactly("64:1 INC0306 the number of steps of a remedy must be at most 64, not `67`");
    }

    @Test
    void reportsAnAlertWithoutAFieldThatIsNotOptional() throws IOException {
        assertThat(findings("""
                environment costly extends demo {
                  alert field lost-sales: number
                  alert { title = alert.title  lost = alert.lost-sales }
                }
                scenario cheap = endless-export as costly.classify {
                  alert { affects order-service }
                }
                scenario dear = endless-export as costly.classify {
                  alert { lost-sales 120 }
                }
                """)).containsExactly("6:3 INC0204 this alert needs `lost-sales`");
    }

    @Test
    void aMistakeOfATaskThatUsesNoRemedyMayBeAStepElsewhere() throws IOException {
        assertThat(findings("""
                environment looking extends demo {
                  task look "Find what started it" {
                    steps 6
                    allow query_logs, submit_report
                    answer submit_report
                    shaping careful
                    rubric found
                    pass 1.0
                  }
                  shaping careful { mistake: -0.10 }
                  rubric found { culprit = 1.0 if answer.service is cause.service | 0.0 }
                }
                scenario look-only = endless-export as look {
                  mistake { restart_service order-service because "it is a victim" }
                }
                """)).isEmpty();
    }

    @Test
    void aRowThatNamesNoServiceIsPutRightBeforeWhatIsMissing() throws IOException {
        assertThat(findings("""
                scenario typo = endless-export as fix {
                  drop evidence query_logs api-gateway
                  evidence query_logs { api-gatway "fine" }
                }
                """)).containsExactly("3:25 INC0201 no service is called `api-gatway`");
    }

    @Test
    void evidenceMayBeForAScenarioThatDoesNotBindYet() throws IOException {
        assertThat(findings("""
                incident slow on small {
                  summary "Orders are slow."
                  alert "order-service is slow" { affects order-service, postgres-db }
                  evidence query_logs { export-job "no limit" proves cause  otherwise "see export-job" leads to export-job }
                  evidence check_metrics { otherwise "as usual" }
                  cause export-job "an export" keywords "export"
                  remedy { disable_job full_export => "the job is off" }
                  resolution mentions 1 of "export"
                }
                scenario find-it = slow as fix
                scenario judge-it = slow as clasify
                """)).containsExactly("11:29 INC0201 no task is called `clasify`");
    }

    @Test
    void aRowThatProvesTheSeverityOfTheIncidentProvesNoOther() throws IOException {
        String incident = """
                incident slow on small {
                  summary "Orders are slow."
                  alert "order-service is slow" { affects order-service, postgres-db, export-job }
                  severity P2
                  evidence query_logs { otherwise "as usual" }
                  evidence check_metrics { order-service "p95 9 s" proves severity  otherwise "as usual" }
                }
                scenario as-it-was = slow as classify
                """;

        assertThat(findings(incident)).isEmpty();
        assertThat(findings(incident + """
                scenario graver = slow as classify { severity P1 }
                """))
                .containsExactly("6:52 INC0408 this row is said to prove `P1`, and was written where it is `P2`");
        assertThat(findings(incident + """
                scenario graver = slow as classify {
                  severity P1
                  evidence check_metrics { order-service "down" proves severity }
                }
                """)).isEmpty();
    }

    @Test
    void aRowThatSaysWhichSeverityItProvesIsHeldToIt() throws IOException {
        String incident = """
                incident slow on small {
                  summary "Orders are slow."
                  alert "order-service is slow" { affects order-service, postgres-db, export-job }
                  severity P2
                  evidence query_logs { otherwise "as usual" }
                  evidence check_metrics { order-service "p95 9 s" proves severity is P2  otherwise "as usual" }
                }
                scenario as-it-was = slow as classify
                """;

        assertThat(findings(incident)).isEmpty();
        assertThat(findings(incident.replace("severity P2", "severity P3")))
                .containsExactly("6:71 INC0408 this row is said to prove `P2`, and it is `P3`");
        assertThat(findings(incident.replace("is P2", "is P9")))
                .containsExactly("6:71 INC0201 no severity is called `P9`");
    }

    @Test
    void aStepTooEarlyIsAMistakeEverywhereOrNowhere() throws IOException {
        String early =
                " { mistake { restart_service order-service before disable_job full_export because \"early\" } }";
        String steady = """
                environment steady extends demo {}
                incident stuck on small {
                  summary "Orders fail."
                  alert "order-service answers 500" { affects order-service, postgres-db }
                  evidence query_logs {
                    postgres-db    "export-job holds 100 of 100 connections"
                    export-job     "full export starts, no limit given"  proves cause
                    order-service  "postgres-db refuses the connection"
                    api-gateway    "order-service answers 500"
                  }
                  cause export-job "an export without a limit" keywords "export", "connections"
                  remedy {
                    disable_job full_export        => "the job is off"
                    restart_service order-service  => "orders arrive again"
                  }
                  resolution mentions 2 of "export", "disabled", "restarted"
                }
                scenario one = stuck as steady.fix%1$s
                scenario two = stuck as steady.fix%1$s
                scenario last = stuck as steady.fix%2$s
                """;

        assertThat(findings(String.format(steady, early, early))).isEmpty();
        assertThat(findings(String.format(steady, "", ""))).isEmpty();
        assertThat(findings(String.format(steady, early, "")))
                .containsExactly(
                        "14:5 INC0511 `restart_service order-service` too early does no harm in `last`, and other"
                                + " scenarios of its task know harm");
    }

    @Test
    void aStepTooEarlyIsAMistakeWhereMostStepsAre() throws IOException {
        String stuck = """
                incident stuck on small {
                  summary "Orders fail."
                  alert "order-service answers 500" { affects order-service, postgres-db }
                  evidence query_logs {
                    postgres-db    "export-job holds 100 of 100 connections"
                    export-job     "full export starts, no limit given"  proves cause
                    order-service  "postgres-db refuses the connection"
                    api-gateway    "order-service answers 500"
                  }
                  cause export-job "an export without a limit" keywords "export", "connections"
                  remedy {
                    disable_job full_export        => "the job is off"
                    restart_service postgres-db    => "empty"
                    restart_service order-service  => "orders arrive again"
                    restart_service export-job     => "idle"
                  }
                  mistake {
                    restart_service %s before disable_job full_export because "early"
                  }
                  resolution mentions 2 of "export", "disabled", "restarted"
                }
                scenario fix-it = stuck as fix
                """;

        assertThat(findings(String.format(stuck, "postgres-db, order-service, export-job")))
                .isEmpty();
        assertThat(findings(String.format(stuck, "postgres-db"))).isEmpty();
        assertThat(findings(String.format(stuck, "postgres-db, export-job")))
                .containsExactly(
                        "14:5 INC0511 `restart_service order-service` too early does no harm in `fix-it`, and most"
                                + " of its other steps do");
    }

    @Test
    void anIncidentMayReplyToAnEventThatOnlyOneOfItsEnvironmentsHas() throws IOException {
        assertThat(findings("""
                environment watched extends demo {
                  event hasty when submitted and queries is 0
                }
                incident slow on small {
                  summary "Orders are slow."
                  alert "order-service is slow" { affects order-service, postgres-db }
                  evidence query_logs { export-job "no limit" proves severity  otherwise "see export-job" }
                  evidence check_metrics { otherwise "as usual" }
                  severity P2
                  reply hasty "look first"
                }
                scenario plain = slow as demo.classify
                scenario seen = slow as watched.classify
                """)).isEmpty();
    }

    @Test
    void whatTheLogNamesIsFoundWithoutTheAlert() throws IOException {
        String quiet = """
                scenario quiet = endless-export as fix {
                  alert "the shop answers 500" { affects api-gateway }
                  evidence query_logs { api-gateway "02:01 ERROR 500"  order-service "fine" }
                  cause export-job "an export without a limit" keywords "export"
                %s}
                """;

        assertThat(findings(String.format(quiet, "")))
                .anyMatch(finding -> finding.contains("INC0407 nothing leads to the cause `export-job`"));
        assertThat(findings(String.format(quiet, "  log { -1m WARN postgres-db \"slow\" }\n")))
                .isEmpty();
    }

    private static List<String> findings(String text) throws IOException {
        var file = new SourceFile("test.incident", "package test import demo " + text);
        var demo = new SourceFile("demo.incident", Files.readString(DEMO));
        return Compiler.compile(SourceSet.of(file, demo)).diagnostics().stream()
                .filter(diagnostic -> diagnostic.span().file() == file)
                .map(diagnostic -> diagnostic.span().line() + ":"
                        + diagnostic.span().column() + " " + diagnostic.code().code() + " " + diagnostic.message())
                .toList();
    }
}
