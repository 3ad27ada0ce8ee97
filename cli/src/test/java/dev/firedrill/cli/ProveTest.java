package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Proofs on the command line, and what becomes of the episodes that show them. */
final class ProveTest {
    private static final String SMALL = "src/test/resources/small";

    /** Two steps do not put anything right, let alone find the cause first. */
    private static final String HASTY = """
            package hasty
            import demo
            environment hasty extends demo {
              drop task classify
              %s
              task fix "Put it right, and at once" {
                steps 2
                allow query_logs, remediation, submit_report
                answer submit_report
                shaping busy
                rubric recovery
                pass 1.0
              }
            }
            scenario in-a-hurry = endless-export as hasty.fix
            """;

    private static final String OWN = """
            package own
            import cloud
            scenario OWN-1 = %s as alert_classification
            """;

    @TempDir
    private Path folder;

    @Test
    void eachClaimIsALineUnderWhatItIsAbout() {
        Ran ran = Ran.with("prove", "judge-export", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .startsWith("demo.classify judge-export\n")
                .containsPattern("\n  proved +solvable: ")
                .containsPattern("\n\\d+ proved, 0 refuted, ")
                .doesNotContain("stop-export");
    }

    @Test
    void programsGetTheCertificates() {
        Ran ran = Ran.with("prove", "--format", "json", "judge-export", SMALL);
        var root = JsonMapper.shared().readTree(ran.out());
        assertThat(root.required("passed").booleanValue()).isTrue();
        var proof = root.required("environments").get(0).required("proofs").get(0);
        assertThat(proof.required("claim").stringValue()).isEqualTo("solvable");
        assertThat(proof.required("digest").stringValue()).matches("sha256:[0-9a-f]{64}");
        assertThat(root.required("diagnostics").isEmpty()).isTrue();
    }

    @Test
    void aRefutedClaimFailsUnlessItIsAccepted() throws IOException {
        Path file = Files.writeString(folder.resolve("hasty.incident"), HASTY.formatted(""));

        Ran refuted = Ran.with("prove", "in-a-hurry", SMALL, file.toString());
        assertThat(refuted.exitCode()).isEqualTo(1);
        assertThat(refuted.out())
                .containsPattern("\n  refuted +solvable: ")
                .contains("error[INC0801]: `in-a-hurry` is not solvable: ")
                .containsPattern("\n\\d+ proved, [1-9] refuted, 0 accepted");
        Ran sarif = Ran.with("prove", "--format", "sarif", "in-a-hurry", SMALL, file.toString());
        assertThat(sarif.exitCode()).isEqualTo(1);
        assertThat(sarif.out()).contains("\"ruleId\" : \"INC0801\"");

        Files.writeString(file, HASTY.formatted(acceptingAll()));
        Ran accepted = Ran.with("prove", "in-a-hurry", SMALL, file.toString());
        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.out())
                .containsPattern("\n  accepted +solvable: ")
                .contains("accepted[INC0801]", " 0 refuted, ");
    }

    private static String acceptingAll() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(number -> "accept INC080" + number + " because \"a lesson in haste\"\n")
                .collect(Collectors.joining());
    }

    @Test
    void theEpisodesOfProofsCanBeReplayed() throws IOException {
        assertThat(Ran.with("prove", "--traces", folder.toString(), "judge-export", SMALL)
                        .exitCode())
                .isZero();
        List<Path> traces;
        try (var files = Files.list(folder.resolve("demo"))) {
            traces = files.toList();
        }
        assertThat(traces).isNotEmpty();
        for (Path trace : traces) {
            Ran ran = Ran.with("play", "--replay", trace.toString(), SMALL);
            assertThat(ran.exitCode()).as(ran.out()).isZero();
            assertThat(ran.out()).contains("[0/6] > ", "reward", "all is as the trace says");
        }
    }

    @Test
    void whatIsNotDecidedInTimeIsUnknownAndFailsNothing() {
        Ran ran = Ran.with("prove", "--time-limit", "0.001", "judge-export", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("  unknown   aligned: ").containsPattern(" [1-9]\\d* unknown\n$");
        assertThat(Ran.with("prove", "--time-limit", "100", "judge-export", SMALL)
                        .out())
                .containsPattern(" 0 unknown\n$");
        Ran never = Ran.with("prove", "--time-limit", "0", SMALL);
        assertThat(never.exitCode()).isEqualTo(2);
        assertThat(never.err()).contains("--time-limit takes a number of seconds above 0, not 0");
    }

    @Test
    void whatOpenEnvAsksForIsWritten() throws IOException {
        Ran ran = Ran.with("prove", "--openenv", folder.toString(), "judge-export", SMALL);
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("validation.json", "for OpenEnv's validation");
        var root = JsonMapper.shared().readTree(Files.readString(folder.resolve("demo/validation.json")));
        assertThat(root.at("/validation/reward/range").size()).isEqualTo(2);
        assertThat(folder.resolve("demo/oracle/judge-export.json")).isRegularFile();
        assertThat(folder.resolve("demo/oracle/stop-export.json")).doesNotExist();
        assertThat(root.required("left_out"))
                .extracting(each -> each.required("reason").stringValue())
                .contains("no episode to the greatest grade of stop-export");
    }

    @Test
    void aTraceThatSaysSomethingElseFails() throws IOException {
        Path trace = Files.writeString(folder.resolve("wrong.jsonl"), """
                {"trace":1,"environment":"demo","scenario":"judge-export","digest":"sha256:0","name":"a guess","grade":1,"total":1}
                {"action":"submit_severity","arguments":{"severity":"P2"},"reward":"1/3"}
                """);
        Ran ran = Ran.with("play", "--replay", trace.toString(), SMALL);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("has changed since the trace was made")
                .contains("the trace says reward 0.3333 (exactly 1/3), and it is 0 (exactly 0/1)")
                .contains("the trace says grade 1 (exactly 1/1), and it is 0")
                .endsWith("4 differences\n");
    }

    @Test
    void whatIsNoTraceIsToldWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.jsonl"), "{\"trace\":1,\"environment\":\"demo\"}\n");
        Ran ran = Ran.with("play", "--replay", file.toString(), SMALL);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("is no trace that can be replayed: line 1: property `digest` is missing");
        assertThat(Ran.with("play", "--replay", file.toString(), "--task", "fix")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void anUnknownScenarioIsToldTheNearest() {
        Ran ran = Ran.with("prove", "judge-exprot", SMALL);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("no scenario is called `judge-exprot`; did you mean `judge-export`?");
    }

    @Test
    void bundlesTakeProofsAlongAndOverFromTheirPredecessors() throws IOException {
        Path file = Files.writeString(folder.resolve("own.incident"), OWN.formatted("connection-pool-exhausted"));
        String[] compile = {"compile", "--prove", file.toString(), "-o", folder.toString()};

        Ran first = Ran.with(compile);
        assertThat(first.exitCode()).as(first.err()).isZero();
        Path bundle = folder.resolve("cloud-incident-response.json");
        assertThat(Files.readString(bundle)).contains("\"proofs\": [", "\"scenario\": \"OWN-1\"");
        assertThat(first.err()).containsPattern("\n\\d+ proved, .* unknown\n");
        Ran second = Ran.with(compile);
        assertThat(second.out()).contains("(unchanged)");
        assertThat(second.err()).containsPattern("\n\\d+ proved, .* unknown; [1-9]\\d* taken over from certificates\n");
        Ran known = Ran.with("prove", "--known", bundle.toString(), file.toString());
        assertThat(known.exitCode()).isZero();
        assertThat(known.out()).endsWith(" taken over from certificates\n");
        assertThat(Ran.with("prove", file.toString()).out()).doesNotContain("taken over");
    }

    @Test
    void whatAProofDoesNotCoverStandsBelowIt() throws IOException {
        Path file = Files.writeString(folder.resolve("counted.incident"), """
                package counted
                import demo
                environment counted extends demo {
                  drop task classify
                  drop task fix
                  submission finish(service, replicas: integer)  "what started it, and how many are left"
                  task judge "Say what started it" {
                    steps 3
                    allow query_logs, finish
                    answer finish
                    shaping calm
                    rubric opinion
                    pass 0.5
                  }
                  rubric opinion {
                    culprit = 0.9 if answer.service is cause.service | 0.0
                    rest    = 0.1 if answer.replicas + 1 > 2 | 0.0
                  }
                }
                scenario count-on = endless-export as counted.judge
                """);
        Ran ran = Ran.with("prove", "count-on", SMALL, file.toString());
        assertThat(ran.out())
                .containsPattern("solvable: .*\n +not covered: what rules make of the number `finish.replicas` beyond");
    }
}
