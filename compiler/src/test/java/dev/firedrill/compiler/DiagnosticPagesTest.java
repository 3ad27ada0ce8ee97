package dev.firedrill.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Explanations;
import dev.firedrill.compiler.diagnostics.Severity;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the page of every diagnostic to what the compiler does. Only findings in the blocks of a page count: an example
 * that imports `demo` need not use all of it.
 */
class DiagnosticPagesTest {
    private static final Path PAGES =
            Path.of("src", "main", "resources", "dev", "firedrill", "compiler", "diagnostics");

    /** The codes whose examples the proofs themselves refute. */
    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void hasATitleAndProse(DiagnosticCode code) {
        var page = DiagnosticPage.of(Explanations.page(code));

        assertThat(page.heading()).matches("# " + code.code() + ": [a-z`].*[^.]");
        assertThat(page.prose().strip()).hasSizeGreaterThan(80);
        assertThat(Explanations.title(code)).isNotEmpty().doesNotContain(code.code());
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void exampleRaisesThisFindingAtTheMarkAndNothingElse(DiagnosticCode code) throws IOException {
        var page = DiagnosticPage.of(Explanations.page(code));
        var mark = page.mark();

        assertThat(findings(page.example(), code))
                .containsExactly(mark.file() + ":" + mark.line() + ":" + mark.column() + " " + code.code());
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void correctedExampleRaisesNothing(DiagnosticCode code) throws IOException {
        assertThat(findings(DiagnosticPage.of(Explanations.page(code)).corrected(), code))
                .isEmpty();
    }

    @Test
    void demoRaisesNothing() throws IOException {
        assertThat(Compiler.compile(SourceSet.of(demo())).diagnostics()).isEmpty();
    }

    @Test
    void everyPageIsAboutADiagnostic() throws IOException {
        Set<String> codes =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::code).collect(Collectors.toSet());
        try (var files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .allMatch(name -> codes.contains(name.replace(".md", "")));
        }
    }

    private static List<String> findings(List<SourceFile> blocks, DiagnosticCode code) throws IOException {
        List<SourceFile> files = new ArrayList<>(blocks);
        if (blocks.stream().anyMatch(block -> block.text().contains("import demo"))) {
            files.add(code.ofProofs() ? demo().asLibrary() : demo());
        }
        var compilation = Compiler.compile(new SourceSet(files));
        List<Diagnostic> findings = new ArrayList<>(compilation.diagnostics());
        if (code.ofProofs()) {
            findings.addAll(compilation
                    .prove(ProofRequest.ALL.withTheorems(theorems(code)))
                    .findings());
        }
        return findings.stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.ACCEPTED)
                .filter(diagnostic -> blocks.contains(diagnostic.span().file()))
                .map(DiagnosticPagesTest::placeAndCode)
                .toList();
    }

    /**
     * What a page of a proof is held to: its own theorems, those of the finding that its example accepts, or where it is
     * about what is not decided, where findings stand.
     */
    private static List<Theorem> theorems(DiagnosticCode code) {
        List<Claim> claims = Arrays.stream(Claim.values())
                .filter(claim -> ProofFindings.refutation(claim)
                        == (code == DiagnosticCode.WIDE_ACCEPTANCE ? DiagnosticCode.GAMEABLE : code))
                .toList();
        return claims.isEmpty()
                ? List.of(new Given(Claim.SOLVABLE, Verdict.UNKNOWN, true))
                : Prover.THEOREMS.stream()
                        .filter(theorem -> claims.contains(theorem.claim()))
                        .toList();
    }

    private static String placeAndCode(Diagnostic diagnostic) {
        return diagnostic.span() + " " + diagnostic.code().code();
    }

    private static SourceFile demo() throws IOException {
        return new SourceFile("demo.incident", Files.readString(PAGES.resolve("demo.incident")));
    }
}
