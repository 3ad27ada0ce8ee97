package dev.firedrill.maven;

import dev.firedrill.compiler.drill.DrillReport;
import java.util.Collections;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Plays the drills: fails the build where an expectation does not hold, at the place of each. */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestMojo extends IncidentMojo {
    /** Whether to leave the drills out, as the project's other tests. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Whether to leave the drills out, as the project's other tests. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTestsAltogether;

    @Override
    boolean isSkipped() {
        return skipTests || skipTestsAltogether || super.isSkipped();
    }

    @Override
    BuildRecord work(IncidentSources sources, String inputs) throws MojoFailureException {
        DrillReport report = compile(sources).runDrills();
        Findings findings = findings();
        report.results().forEach(findings::report);
        int drills = report.results().size();
        if (!report.passed()) {
            throw new MojoFailureException(report.failed() + " of " + count(drills) + " failed");
        }
        if (!sources.isEmpty()) {
            getLog().info(drills == 0 ? "No drills in " + sources.count() : count(drills) + " passed");
        }
        return new BuildRecord(inputs, Collections.emptySortedMap());
    }

    private static String count(int drills) {
        return drills == 1 ? "1 drill" : drills + " drills";
    }

    @Override
    String result() {
        return "the drills are";
    }

    @Override
    String configuration() {
        return "";
    }
}
