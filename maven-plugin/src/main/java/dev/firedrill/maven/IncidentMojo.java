package dev.firedrill.maven;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.Compiler;
import dev.firedrill.compiler.diagnostics.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;

/** What the goals have in common: they read the same sources, and do nothing where nothing changed. */
abstract class IncidentMojo extends AbstractMojo {
    /** Where the incident files are, in any folders below. They are read as UTF-8. */
    @Parameter(property = "firedrill.sourceDirectory", defaultValue = "${project.basedir}/src/main/incident")
    private File sourceDirectory;

    /** Whether to do nothing. */
    @Parameter(property = "firedrill.skip", defaultValue = "false")
    private boolean skip;

    /** Whether a warning fails the build as an error does. */
    @Parameter(property = "firedrill.failOnWarning", defaultValue = "false")
    private boolean failOnWarning;

    @Parameter(defaultValue = "${project.build.directory}/firedrill", readonly = true)
    private File stateDirectory;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    @Inject
    private BuildContext editor;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            getLog().info("Skipped.");
            return;
        }
        prepare();
        IncidentSources sources = IncidentSources.read(sourceDirectory.toPath());
        if (sources.isEmpty()) {
            getLog().info("No incident files in " + sourceDirectory);
        }
        BuildRecord last = BuildRecord.read(recordFile());
        String inputs = inputs(sources);
        try {
            if (!last.isUpToDate(inputs)) {
                work(sources, inputs, last);
            } else if (!sources.isEmpty()) {
                getLog().info(sources.count() + " unchanged, " + result() + " up to date");
            }
        } catch (IOException fault) {
            throw new MojoExecutionException("Cannot write what was built: " + fault, fault);
        }
    }

    /** Does what has to be done in every build, changed or not. */
    void prepare() throws MojoFailureException {}

    /** Does what the goal is for and tells what came out of it, by absolute path. */
    abstract BuildRecord work(IncidentSources sources, String inputs) throws MojoFailureException, IOException;

    /** What the goal makes, for messages. */
    abstract String result();

    /** The configuration of the goal that makes a difference to the result. */
    abstract String configuration();

    boolean isSkipped() {
        return skip;
    }

    private void work(IncidentSources sources, String inputs, BuildRecord last)
            throws MojoFailureException, IOException {
        BuildRecord done = work(sources, inputs);
        for (Path stale : last.staleAfter(done)) {
            Files.deleteIfExists(stale);
            editor.refresh(stale.toFile());
        }
        done.write(recordFile());
    }

    private Path recordFile() {
        String name = execution.getGoal() + "-" + execution.getExecutionId();
        return stateDirectory.toPath().resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".txt");
    }

    private String inputs(IncidentSources sources) {
        var digest = new Digest()
                .add(ToolVersion.of(plugin))
                .add(sources.folder().toString())
                .add(Boolean.toString(failOnWarning))
                .add(configuration());
        sources.texts().forEach((name, text) -> digest.add(name).add(text));
        return digest.hex();
    }

    /** Compiles the sources, or takes what another goal of this build made of them, and reports what it found. */
    final Compilation compile(IncidentSources sources) throws MojoFailureException {
        Compilation compilation = compilation(sources);
        String summary = Findings.summary(compilation.diagnostics());
        boolean warned = compilation.diagnostics().stream().anyMatch(d -> d.severity() == Severity.WARNING);
        if (!compilation.succeeded() || failOnWarning && warned) {
            throw new MojoFailureException(summary + " in the incident files of " + sources.folder());
        }
        return compilation;
    }

    private Compilation compilation(IncidentSources sources) {
        @SuppressWarnings("unchecked") // a Maven of raw types; plugins of this class loader alone use the map
        Map<String, Object> context = getPluginContext();
        String key = "compilation of " + sources.folder();
        if (context.get(key) instanceof Compiled compiled && compiled.sources().equals(sources)) {
            return compiled.compilation();
        }
        Compilation compilation = Compiler.compile(sources.forCompiler());
        Findings findings = findings();
        findings.clear(sources);
        compilation.diagnostics().forEach(findings::report);
        context.put(key, new Compiled(sources, compilation));
        return compilation;
    }

    private record Compiled(IncidentSources sources, Compilation compilation) {}

    final boolean failsOnWarning() {
        return failOnWarning;
    }

    final Findings findings() {
        return new Findings(getLog(), editor);
    }

    final BuildContext editor() {
        return editor;
    }
}
