package dev.firedrill.cli;

import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.Artifact;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.BundleWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes bundles. */
@Command(
        name = "compile",
        description = {
            "Writes one bundle for each environment: DIR/ENVIRONMENT.json, and Java classes on request.",
            "",
            "A bundle holds the rules and the scenarios; `firedrill serve` and the server's own API load it without the"
                    + " sources. Equal sources give equal bytes. A bundle is never half written, and one that would"
                    + " not change is left alone."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill compile my-scenarios -o out",
            "  firedrill serve out/my-environment.json",
            "  firedrill compile my-scenarios -o out --java com.example.incidents",
        })
final class CompileCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = PathHelp.SOURCES)
    private List<String> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder for the bundles; made where it is missing.")
    private Path output = Path.of("");

    @Option(
            names = "--java",
            paramLabel = "PACKAGE",
            description = "Also writes a typed Java class for each environment, into this package.")
    private Optional<String> javaPackage = Optional.empty();

    @Option(
            names = "--prove",
            description = "Proves the scenarios first and puts the proofs into the bundles; what the bundles in DIR"
                    + " prove already is taken over where nothing has changed.")
    private boolean proves;

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        var compilation = Workbench.compileSound(Inputs.sources(paths, shell), shell, firedrill.style());
        List<Bundle> bundles = proves ? proved(compilation, shell) : compilation.bundles();
        List<Artifact> artifacts = artifacts(compilation, bundles);
        if (artifacts.isEmpty()) {
            throw Problem.finding("there is no scenario in the sources, so there is no bundle to write");
        }
        artifacts.forEach(artifact -> shell.out().println(artifact.writeTo(output)));
        return ExitCode.FINE;
    }

    /** The bundles with certificates. */
    private List<Bundle> proved(Compilation compilation, Shell shell) {
        List<Path> earlier = compilation.bundles().stream()
                .map(bundle -> output.resolve(bundle.environment().name() + ".json"))
                .filter(Files::isRegularFile)
                .toList();
        return Workbench.proved(compilation, earlier, Optional.empty(), shell, firedrill.style());
    }

    /** Everything that is written for a compilation. */
    private List<Artifact> artifacts(Compilation compilation, List<Bundle> bundles) {
        return Stream.concat(
                        bundles.stream().map(CompileCommand::bundle),
                        javaPackage.stream().flatMap(name -> pack(compilation, name)))
                .toList();
    }

    private static Stream<Artifact> pack(Compilation compilation, String javaPackage) {
        if (!SourceVersion.isName(javaPackage)) {
            throw Problem.usage("`" + javaPackage + "` is no name of a Java package; `com.example.incidents` is one");
        }
        return compilation.javaPack(javaPackage).entrySet().stream()
                .map(file -> new Artifact(
                        Path.of(file.getKey()),
                        file.getValue().getBytes(StandardCharsets.UTF_8),
                        file.getKey().endsWith(".java") ? "Java source" : "resource"));
    }

    private static Artifact bundle(Bundle bundle) {
        return new Artifact(
                Path.of(bundle.environment().name() + ".json"),
                BundleWriter.write(bundle),
                Workbench.counted(bundle.scenarios().size(), "scenario"));
    }
}
