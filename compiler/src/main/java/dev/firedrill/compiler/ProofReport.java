package dev.firedrill.compiler;

import dev.firedrill.compiler.diagnostics.Diagnostic;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.prove.Proof;
import dev.firedrill.engine.bundle.Bundle;
import java.util.List;
import java.util.Optional;

/**
 * What was proved of a compilation.
 *
 * @param entries the proofs, by environment, then by task, then in the order of the claims
 * @param findings what was refuted or not decided, and acceptances that nothing needed; sorted by place
 * @param bundles the compilation's bundles with a certificate for each proof
 */
public record ProofReport(List<Entry> entries, List<Diagnostic> findings, List<Bundle> bundles) {
    public ProofReport {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
        bundles = List.copyOf(bundles);
    }

    /**
     * A proof, and the finding that comes of it unless it holds.
     *
     * @param takenOver whether it was read from an earlier certificate
     * @param reasons why the finding is accepted, in the words of the sources; empty where it is not
     */
    public record Entry(
            String environment, Proof proof, boolean takenOver, Optional<Diagnostic> finding, List<String> reasons) {
        public Entry {
            reasons = List.copyOf(reasons);
        }
    }

    /** Whether nothing is refuted but what is accepted. */
    public boolean passed() {
        return count(Severity.ERROR) == 0;
    }

    /** How many proofs were read from earlier certificates. */
    public long takenOver() {
        return entries.stream().filter(Entry::takenOver).count();
    }

    /** How many findings have that gravity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
