package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.prove.Claim;
import dev.firedrill.compiler.prove.Given;
import dev.firedrill.compiler.prove.ProofRequest;
import dev.firedrill.compiler.prove.Prover;
import dev.firedrill.compiler.prove.Theorem;
import dev.firedrill.compiler.prove.Verdict;
import dev.firedrill.compiler.source.SourceFile;
import dev.firedrill.compiler.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far an acceptance with figures goes. A middling answer at once is worth 2/3 in the task that is looked at. */
class AllowanceTest {
    private static final Path DEMO =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics", "demo.incident");
    private static final List<Theorem> NOT_GAMEABLE = Prover.THEOREMS.stream()
            .filter(theorem -> theorem.claim() == Claim.NOT_GAMEABLE)
            .toList();

    private static Compilation compiled(String accepted) throws IOException {
        String text = String.format("""
                package test
                import demo
                environment generous extends demo {
                  task classify "Say how severe it is" {
                    steps 6
                    allow query_logs, check_metrics, submit_severity
                    answer submit_severity
                    shaping calm
                    rubric near
                    pass 1.0
                    accept %s because "close is good enough"
                  }
                  rubric near {
                    near = 1.0 if answer.severity is severity
                         | 0.5 if distance(answer.severity, severity) is 1
                         | 0.0
                  }
                }
                scenario case-1 = endless-export as generous.classify { severity P2 }
                scenario case-2 = endless-export as generous.classify
                scenario case-3 = endless-export as generous.classify { severity P3 }
                """, accepted);
        return Compiler.compile(SourceSet.of(
                new SourceFile("test.incident", text),
                new SourceFile("demo.incident", Files.readString(DEMO)).asLibrary()));
    }

    private static List<Diagnostic> findings(String accepted, List<Theorem> theorems) throws IOException {
        return compiled(accepted).prove(ProofRequest.ALL.withTheorems(theorems)).findings();
    }

    private static List<String> codes(List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.severity().word() + " " + finding.code().code())
                .toList();
    }

    private static List<String> said(List<Diagnostic> findings) {
        return findings.get(0).labels().stream().map(Diagnostic.Label::text).toList();
    }

    @Test
    void acceptsWhatGoesAsFarAsItSays() throws IOException {
        assertThat(codes(findings("INC0804 <= 0.6667", NOT_GAMEABLE))).containsExactly("accepted INC0804");
    }

    @Test
    void whatGoesFurtherIsAFindingThatNamesTheFigure() throws IOException {
        List<Diagnostic> findings = findings("INC0804 <= 0.6667, \"best list\" <= 0.6", NOT_GAMEABLE);

        assertThat(codes(findings)).containsExactly("error INC0804");
        assertThat(said(findings)).containsExactly("`best list` is 0.6667, accepted up to 0.6");
    }

    @Test
    void figuresThatItDoesNotNameAreNotAccepted() throws IOException {
        List<Diagnostic> findings = findings("INC0804 \"best list\" <= 0.6667", NOT_GAMEABLE);

        assertThat(codes(findings)).containsExactly("error INC0804");
        assertThat(said(findings))
                .singleElement()
                .asString()
                .contains("`an answer at once` is 0.6667, and is not accepted")
                .doesNotContain("`best list`", "`blind bound`", "`no list above`", "by the observation");
    }

    @Test
    void saysWhatItAcceptsForNothing() throws IOException {
        assertThat(findings("INC0804 <= 0.6667, \"best list\" <= 0.8, \"longest list\" <= 1", NOT_GAMEABLE))
                .extracting(Diagnostic::message)
                .endsWith(
                        "`best list` is accepted up to 0.8, and is 0.6667",
                        "`longest list` is accepted up to 1, and is in no proof");
    }

    @Test
    void whatIsToldInNoFigureIsNotAccepted() throws IOException {
        List<Diagnostic> findings =
                findings("INC0804 <= 1", List.of(new Given(Claim.NOT_GAMEABLE, Verdict.REFUTED, false)));

        assertThat(said(findings)).containsExactly("what refutes it is told in no figure");
    }

    @Test
    void onlyFindingsThatAreToldInFiguresCanBeAcceptedUpToOne() throws IOException {
        assertThat(compiled("INC0805 <= 1").diagnostics())
                .extracting(Diagnostic::message)
                .contains("what is accepted up to a figure must be `INC0803` or `INC0804`, not `INC0805`");
        assertThat(compiled("INC0804 <= 1, <= 0.5").diagnostics())
                .extracting(Diagnostic::message)
                .contains("`<=` is given twice");
    }
}
