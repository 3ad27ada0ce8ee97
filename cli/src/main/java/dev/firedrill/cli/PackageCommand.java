package dev.firedrill.cli;

import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.input.Program;
import dev.firedrill.cli.output.PackageFolder;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.openenv.OpenEnvPackage;
import dev.firedrill.compiler.python.PythonClient;
import dev.firedrill.engine.bundle.Bundle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes packages for others to install. */
@Command(
        name = "package",
        customSynopsis = "firedrill package [OPTIONS] openenv|python ENVIRONMENT [PATH...]",
        description = {
            "Writes an environment as a package: for OpenEnv's tools, or as a Python client alone.",
            "",
            "@|bold openenv|@ proves the environment and writes what `openenv build`, `push` and `validate` need: the"
                    + " manifest with what was proved, an image of the server, a typed Python client with tests, and a"
                    + " page. @|bold python|@ writes the typed client and proves nothing.",
            "",
            "A package is written as a whole. One that was written before is brought up to date; files that you changed"
                    + " or put there yourself are never replaced."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill package openenv incident-response -o out/incident_response_env",
            "  openenv validate out/incident_response_env --level static",
            "  openenv build out/incident_response_env",
            "  firedrill package python incident-response -o client",
            "  pip install ./client",
            "  firedrill package openenv my-environment -o out/mine my-scenarios"
        })
final class PackageCommand implements Callable<Integer> {
    /** What can be written. */
    enum Kind {
        OPENENV,
        PYTHON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Firedrill firedrill;

    @Parameters(index = "0", paramLabel = "KIND", description = "What to write: openenv or python.")
    private Kind kind = Kind.OPENENV;

    @Parameters(index = "1", paramLabel = "ENVIRONMENT", description = "The name of the environment.")
    private String environment = "";

    @Parameters(index = "2..*", paramLabel = "PATH", arity = "0..*", description = PathHelp.SOURCES)
    private List<String> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder of the package; made where it is missing.")
    private Path output = Path.of("");

    @Option(
            names = "--known",
            paramLabel = "BUNDLE",
            description = "A bundle with proofs; they are used where nothing has changed that they depend on, as are"
                    + " those of the package in DIR.")
    private List<Path> known = List.of();

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        var folder = PackageFolder.at(output);
        Compilation compilation = Workbench.compileSound(Inputs.sources(paths, shell), shell, firedrill.style());
        Bundle bundle = named(environment, compilation.bundles());
        SortedMap<String, byte[]> files = switch (kind) {
            case OPENENV -> openEnv(compilation, bundle, shell);
            case PYTHON -> python(bundle);
        };
        shell.out().println(folder.write(files));
        return ExitCode.FINE;
    }

    private static SortedMap<String, byte[]> python(Bundle bundle) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        PythonClient.files(bundle).forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private SortedMap<String, byte[]> openEnv(Compilation compilation, Bundle bundle, Shell shell) {
        byte[] program = Program.jar();
        Bundle proved = proved(compilation, bundle, shell);
        List<String> missing = OpenEnvPackage.missing(proved);
        if (!missing.isEmpty()) {
            throw Problem.finding("the proofs leave open what a manifest has to say; nothing was written\n  "
                    + String.join("\n  ", missing));
        }
        SortedMap<String, byte[]> files = OpenEnvPackage.files(proved);
        files.put(OpenEnvPackage.PROGRAM, program);
        return files;
    }

    /** The bundle with certificates. */
    private Bundle proved(Compilation compilation, Bundle bundle, Shell shell) {
        List<Path> earlier = new ArrayList<>(known);
        Path before = output.resolve(OpenEnvPackage.BUNDLE);
        if (Files.isRegularFile(before)) {
            earlier.add(before);
        }
        Set<String> scenarios =
                bundle.scenarios().stream().map(scenario -> scenario.id()).collect(Collectors.toSet());
        return named(
                environment, Workbench.proved(compilation, earlier, Optional.of(scenarios), shell, firedrill.style()));
    }

    private static Bundle named(String name, List<Bundle> bundles) {
        List<String> names =
                bundles.stream().map(bundle -> bundle.environment().name()).toList();
        return bundles.stream()
                .filter(bundle -> bundle.environment().name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.usage("no environment with scenarios is called `" + name + "`"
                        + Nearest.of(name, names)
                                .map(near -> "; did you mean `" + near + "`?")
                                .orElse(names.isEmpty() ? "" : "; there is `" + String.join("`, `", names) + "`")));
    }
}
