package dev.firedrill.maven;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.prove.Limits;
import dev.firedrill.compiler.prove.ProofRequest;
import java.time.Duration;
import java.util.Collections;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Proves the scenarios: fails the build where a claim is refuted and nothing accepts it. What is not decided is a warning.
 * Proofs may take long, so that no phase asks for them by itself.
 */
@Mojo(name = "prove", threadSafe = true)
public final class ProveMojo extends IncidentMojo {
    /** The seconds after which what is not decided stays unknown; 0 for as long as it takes. */
    @Parameter(property = "firedrill.timeLimit", defaultValue = "0")
    private long timeLimit;

    @Override
    BuildRecord work(IncidentSources sources, String inputs) throws MojoFailureException {
        Compilation compilation = compile(sources);
        ProofReport report = compilation.prove(
                ProofRequest.ALL.withLimits(limits()).withProgress(part -> getLog().info("Proving " + part)));
        Findings findings = findings();
        report.findings().forEach(findings::report);
        String summary = Findings.summary(report.findings());
        if (!report.passed() || failsOnWarning() && report.count(Severity.WARNING) > 0) {
            throw new MojoFailureException(summary + " in the proofs of " + sources.folder());
        }
        if (!sources.isEmpty()) {
            int claims = report.entries().size();
            getLog().info((claims == 1 ? "1 claim" : claims + " claims") + " looked at"
                    + (summary.isEmpty() ? "" : ": " + summary));
        }
        return report.findings().isEmpty() ? new BuildRecord(inputs, Collections.emptySortedMap()) : BuildRecord.NONE;
    }

    private Limits limits() {
        return timeLimit > 0 ? Limits.DEFAULT.within(Duration.ofSeconds(timeLimit)) : Limits.DEFAULT;
    }

    @Override
    String result() {
        return "the proofs are";
    }

    @Override
    String configuration() {
        return "";
    }
}
