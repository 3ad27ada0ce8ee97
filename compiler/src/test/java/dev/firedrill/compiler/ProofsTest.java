package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.prove.EmptyAnswer;
import dev.firedrill.compiler.prove.Given;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.prove.Prover;
import dev.firedrill.compiler.prove.Theorem;
import dev.firedrill.compiler.prove.Verdict;
import dev.firedrill.compiler.replay.CertificateCheck;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.BundleReader;
import dev.firedrill.engine.bundle.BundleWriter;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.ProofRecord;
import dev.firedrill.engine.bundle.TraceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How proofs reach findings and bundles, whatever it is that is proved. */
final class ProofsTest {
    private static final Theorem REFUTED = new Given(Claim.NOT_GAMEABLE, Verdict.REFUTED, true);
    private static final Theorem TASK_REFUTED = new Given(Claim.NOT_GAMEABLE, Verdict.REFUTED, false);

    private static String demo() throws IOException {
        return Files.readString(Path.of(
                        "src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident"))
                .concat("\nscenario judge-again = endless-export as classify \"Once more\"\n");
    }

    private static Compilation compiled(String text) {
        var compilation = Compiler.compile(SourceSet.of(new SourceFile("demo.incident", text)));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation;
    }

    private static ProofReport proved(String text, Theorem theorem) {
        return compiled(text).prove(ProofRequest.ALL.withTheorems(List.of(theorem)));
    }

    private static List<String> findings(ProofReport report) {
        return report.findings().stream()
                .map(finding -> finding.span().line() + " " + finding.severity().word() + " "
                        + finding.code().code())
                .toList();
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count()
                + (text.charAt(text.indexOf(part) - 1) == '\n' ? 1 : 0);
    }

    @Test
    void aRefutedScenarioIsAFindingAtItsDeclaration() throws IOException {
        ProofReport report = proved(demo(), REFUTED);

        int first = line(demo(), "scenario judge-export");
        assertThat(findings(report))
                .containsExactly(first + " error INC0804", first + 1 + " error INC0804", first + 3 + " error INC0804");
        assertThat(report.findings().get(0).message())
                .isEqualTo("`judge-export` can be won without looking: so it was given");
        assertThat(report.passed()).isFalse();
    }

    @Test
    void aRefutedTaskIsAFindingAtItsDeclaration() throws IOException {
        ProofReport report = proved(demo(), TASK_REFUTED);

        assertThat(findings(report))
                .containsExactly(
                        line(demo(), "task classify") + " error INC0804", line(demo(), "task fix") + " error INC0804");
        assertThat(report.findings().get(0).message()).startsWith("`demo.classify` can be won");
    }

    @Test
    void whatIsNotDecidedIsAWarningThatFailsNothing() throws IOException {
        ProofReport report = proved(demo(), new Given(Claim.ALIGNED, Verdict.UNKNOWN, false));

        assertThat(report.passed()).isTrue();
        assertThat(report.findings())
                .extracting(Diagnostic::message)
                .contains("`aligned` was not decided of `demo.classify`: so it was given");
        assertThat(findings(report)).allMatch(finding -> finding.endsWith("warning INC0809"));
    }

    @Test
    void environmentTaskAndScenarioCanAccept() throws IOException {
        String accept = " accept INC0804 because \"as in the book\" ";
        String environment = demo().replace("  version \"1.0.0\"", accept);
        String task = demo().replace("    steps 6\n", "    steps 6\n" + accept);
        String scenario = demo().replace("as classify \"Once more\"", "as classify {" + accept + "}");

        assertThat(findings(proved(environment, REFUTED))).hasSize(3).allMatch(each -> each.contains("accepted"));
        assertThat(findings(proved(environment, TASK_REFUTED))).hasSize(2).allMatch(each -> each.contains("accepted"));
        assertThat(proved(environment, TASK_REFUTED).passed()).isTrue();
        assertThat(findings(proved(task, REFUTED)))
                .filteredOn(each -> each.contains("accepted"))
                .hasSize(2);
        assertThat(findings(proved(task, TASK_REFUTED)))
                .filteredOn(each -> each.contains("accepted"))
                .hasSize(1);
        assertThat(findings(proved(scenario, REFUTED)))
                .filteredOn(each -> each.contains("accepted"))
                .hasSize(1);
        assertThat(findings(proved(scenario, TASK_REFUTED)))
                .filteredOn(each -> each.contains("accepted"))
                .isEmpty();
    }

    @Test
    void anAcceptanceThatNoProofNeedsIsAFinding() throws IOException {
        String text = demo().replace("  version \"1.0.0\"", "accept INC0804 because \"as in the book\"");
        var holds = new Given(Claim.NOT_GAMEABLE, Verdict.PROVED, true);

        assertThat(findings(proved(text, holds))).containsExactly(line(text, "accept INC0804") + " warning INC0208");
        assertThat(compiled(text)
                        .prove(ProofRequest.ALL.withTheorems(List.of(holds)), Set.of("stop-export"))
                        .findings())
                .isEmpty();
        assertThat(findings(proved(text, new Given(Claim.ALIVE, Verdict.PROVED, true))))
                .isEmpty();
    }

    @Test
    void scenariosThatAreNamedAreProvedAlone() throws IOException {
        var theorem = new EmptyAnswer(true);
        ProofReport report =
                compiled(demo()).prove(ProofRequest.ALL.withTheorems(List.of(theorem)), Set.of("stop-export"));

        assertThat(report.entries())
                .extracting(entry -> entry.proof().subject())
                .containsExactly("stop-export");
        assertThat(theorem.looks()).isEqualTo(1);
    }

    @Test
    void certificatesGoThroughABundleAndAreReplayedByTheSecondOpinion() throws IOException, BundleException {
        Bundle bundle = proved(demo(), Prover.THEOREMS.get(0)).bundles().get(0);
        byte[] written = BundleWriter.write(bundle);

        assertThat(BundleReader.read(written)).isEqualTo(bundle);
        assertThat(Environment.of(bundle).scenarios()).hasSize(3);
        assertThat(CertificateCheck.traces(written))
                .isEqualTo(bundle.proofs().stream()
                        .mapToInt(proof -> proof.traces().size())
                        .sum())
                .isGreaterThanOrEqualTo(3);
        assertThat(CertificateCheck.differences(written)).isEmpty();
        String forged = new String(written, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("\"reward\": [-0-9.]+", "\"reward\": 0.5");
        assertThat(CertificateCheck.differences(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void aTraceFileGivesItsTraceBack() throws IOException, BundleException {
        Bundle bundle = proved(demo(), new EmptyAnswer(true)).bundles().get(0);
        ProofRecord.Trace trace = bundle.proofs().get(0).traces().get(0);
        var file = new TraceFile("demo", new ProofDigests(bundle).of(List.of(trace.scenario())), trace);

        assertThat(TraceFile.read(file.write())).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing at all                   | x                              | x                             | 0
            a word that an agent reads       | 02:00 LOG export-job holds 100 | 02:00 LOG export-job holds 99 | 3
            a title of one scenario          | Once more                      | Once again                    | 1
            a number in a rule               | new-service:  +0.02            | new-service:  +0.03           | 3
            a text before those of the other | Orders fail since 02:00        | Orders fail since 03:00       | 3
            """)
    void onlyWhatHasChangedIsProvedAgain(String what, String before, String after, int looks) throws IOException {
        List<Bundle> earlier = proved(demo(), new EmptyAnswer(true)).bundles();
        var theorem = new EmptyAnswer(true);
        var request = ProofRequest.ALL.withTheorems(List.of(theorem)).withPrevious(earlier);

        ProofReport report = compiled(demo().replace(before, after)).prove(request);

        assertThat(theorem.looks()).as(what).isEqualTo(looks);
        assertThat(report.entries()).hasSize(3);
        assertThat(report.entries())
                .extracting(entry -> entry.proof().statement())
                .containsOnly("an empty answer is worth nothing");
    }

    @Test
    void aChangedScenarioMakesTheClaimAboutItsTaskNew() throws IOException {
        List<Bundle> earlier = proved(demo(), new EmptyAnswer(false)).bundles();
        var theorem = new EmptyAnswer(false);
        var request = ProofRequest.ALL.withTheorems(List.of(theorem)).withPrevious(earlier);

        compiled(demo()).prove(request);
        assertThat(theorem.looks()).isZero();
        compiled(demo().replace("Once more", "Once again")).prove(request);
        assertThat(theorem.looks()).isEqualTo(2);
    }

    @Test
    void aCertificateWhoseTraceDoesNotPlayIsNotBelieved() throws IOException, BundleException {
        Bundle honest = proved(demo(), new EmptyAnswer(true)).bundles().get(0);
        String forged = new String(BundleWriter.write(honest), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"total\": 0", "\"total\": 1");
        var theorem = new EmptyAnswer(true);
        var request = ProofRequest.ALL
                .withTheorems(List.of(theorem))
                .withPrevious(List.of(BundleReader.read(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        compiled(demo()).prove(request);
        assertThat(theorem.looks()).isEqualTo(3);
    }

    @Test
    void whatWasNotDecidedIsTriedAgain() throws IOException {
        var unknown = new Given(Claim.NOT_GAMEABLE, Verdict.UNKNOWN, true);
        List<Bundle> earlier = proved(demo(), unknown).bundles();
        var theorem = new EmptyAnswer(true);

        compiled(demo()).prove(ProofRequest.ALL.withTheorems(List.of(theorem)).withPrevious(earlier));
        assertThat(theorem.looks()).isEqualTo(3);
    }
}
