package dev.firedrill.maven;

import dev.firedrill.compiler.Compilation;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Compiles the incident files to a bundle for each environment, and to Java where {@code javaPackage} is set. While they
 * hold mistakes, what was compiled before stays as it is.
 */
@Mojo(name = "compile", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class CompileMojo extends IncidentMojo {
    /** Where the bundles go, one `NAME.json` for each environment. The runtime finds them there on its class path. */
    @Parameter(
            property = "firedrill.outputDirectory",
            defaultValue = "${project.build.outputDirectory}/META-INF/firedrill")
    private File outputDirectory;

    /** Where Java sources go; the folder becomes a source root of the project. */
    @Parameter(
            property = "firedrill.javaOutputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/firedrill")
    private File javaOutputDirectory;

    /**
     * The package of the Java classes, one for each environment. Without it there are none. The project then needs
     * `dev.firedrill:firedrill-engine` as a dependency, and this goal has to run before its sources are compiled.
     */
    @Parameter(property = "firedrill.javaPackage", defaultValue = "")
    private String javaPackage;

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
    private File classesDirectory;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Override
    void prepare() throws MojoFailureException {
        if (javaPackage == null || javaPackage.isEmpty()) {
            javaPackage = "";
        } else if (SourceVersion.isName(javaPackage)) {
            project.addCompileSourceRoot(javaOutputDirectory.getPath());
        } else {
            throw new MojoFailureException("javaPackage is `" + javaPackage + "`, which is no name of a package");
        }
    }

    @Override
    BuildRecord work(IncidentSources sources, String inputs) throws MojoFailureException, IOException {
        Compilation compilation = compile(sources);
        SortedMap<Path, byte[]> files = files(compilation);
        SortedMap<Path, String> written = new TreeMap<>();
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            OutputFile.write(file.getKey(), file.getValue());
            editor().refresh(file.getKey().toFile());
            written.put(file.getKey(), Digest.of(file.getValue()));
        }
        for (Bundle bundle : compilation.bundles()) {
            int count = bundle.scenarios().size();
            getLog().info(bundle.environment().name() + ": " + count + (count == 1 ? " scenario" : " scenarios")
                    + " to " + bundleFile(bundle));
        }
        return new BuildRecord(inputs, written);
    }

    private SortedMap<Path, byte[]> files(Compilation compilation) throws MojoFailureException {
        SortedMap<Path, byte[]> files = new TreeMap<>();
        for (Bundle bundle : compilation.bundles()) {
            Path file = bundleFile(bundle);
            if (files.put(file, BundleWriter.write(bundle)) != null) {
                throw new MojoFailureException("Two environments would be written to " + file + "; rename one of them");
            }
        }
        if (!javaPackage.isEmpty()) {
            compilation
                    .javaPack(javaPackage)
                    .forEach((name, text) -> files.put(javaPath(name), text.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private Path bundleFile(Bundle bundle) {
        return path(outputDirectory, bundle.environment().name() + ".json");
    }

    private Path javaPath(String name) {
        return path(name.endsWith(".java") ? javaOutputDirectory : classesDirectory, name);
    }

    private static Path path(File folder, String name) {
        return folder.toPath().toAbsolutePath().resolve(name);
    }

    @Override
    String result() {
        return "the bundles are";
    }

    @Override
    String configuration() {
        return String.join(
                "\n",
                outputDirectory.getPath(),
                javaOutputDirectory.getPath(),
                classesDirectory.getPath(),
                javaPackage);
    }
}
