package dev.firedrill.maven;

import dev.firedrill.compiler.Compilation;
import java.util.Collections;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks the incident files: fails the build where one of them holds a mistake, at the place of each. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends IncidentMojo {
    @Override
    BuildRecord work(IncidentSources sources, String inputs) throws MojoFailureException {
        Compilation compilation = compile(sources);
        String summary = Findings.summary(compilation.diagnostics());
        if (!sources.isEmpty()) {
            getLog().info(sources.count() + " checked" + (summary.isEmpty() ? "" : ": " + summary));
        }
        // Warnings are told in every build, until someone puts them right.
        return summary.isEmpty() ? new BuildRecord(inputs, Collections.emptySortedMap()) : BuildRecord.NONE;
    }

    @Override
    String result() {
        return "the check is";
    }

    @Override
    String configuration() {
        return "";
    }
}
