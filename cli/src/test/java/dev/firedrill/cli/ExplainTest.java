package dev.firedrill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firedrill.compiler.diagnostics.DiagnosticCode;
import dev.firedrill.compiler.diagnostics.Explanations;
import org.junit.jupiter.api.Test;

/** The pages behind the codes. */
final class ExplainTest {
    @Test
    void aCodeIsExplainedByItsPageWhateverItsCase() {
        String page = Explanations.page(DiagnosticCode.EVIDENCE_NOT_OFFERED);
        assertThat(Ran.with("explain", "INC0403")).isEqualTo(new Ran(0, page, ""));
        assertThat(Ran.with("explain", "inc0403")).isEqualTo(new Ran(0, page, ""));
    }

    @Test
    void withoutACodeAllAreListed() {
        Ran ran = Ran.with("explain");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines()).hasSize(DiagnosticCode.values().length).allMatch(line -> line.startsWith("INC"));
    }

    @Test
    void anUnknownCodeIsToldTheNearest() {
        Ran ran = Ran.with("explain", "INC010");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("no finding has the code `INC010`; did you mean `INC0101`?");
        assertThat(Ran.with("explain", "nonsense").err()).contains("`firedrill explain` lists them");
    }
}
