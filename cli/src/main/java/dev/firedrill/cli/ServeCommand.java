package dev.firedrill.cli;

import dev.firedrill.cli.input.BundleFiles;
import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.engine.Environment;
import dev.firedrill.server.settings.ServerSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves scenarios. */
@Command(
        name = "serve",
        description = {
            "Compiles scenarios and serves them to agents over HTTP and WebSocket, until it is interrupted.",
            "",
            "It listens on this machine alone unless --host says otherwise. Whoever can reach the port can play,"
                    + " unless there is a --token-file. Told to stop, it begins nothing more and lets episodes end."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill serve                       the shipped scenarios on http://127.0.0.1:7860",
            "  firedrill serve my-scenarios --port 8000",
            "  firedrill serve out/my-environment.json --host 0.0.0.0 --token-file token --max-rate 200",
            "  firedrill serve --transcripts episodes",
            "  firedrill serve --watch my-scenarios  follow the files while you write them",
            "  curl -X POST http://127.0.0.1:7860/reset -H 'Content-Type: application/json' -d '{}'"
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = PathHelp.SOURCES_AND_BUNDLES)
    private List<String> paths = List.of();

    @Option(
            names = "--watch",
            description =
                    "For authors: follow the sources while they change, and show them with their findings and proofs"
                            + " at /author. Whoever can use the server then sees the answers.")
    private boolean watch;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        ServerSettings settings = ServeOptions.said(spec, shell);
        if (watch) {
            ServeWatching.check(settings, paths);
        }
        Inputs inputs = Inputs.read(paths, shell);
        Compilation compilation = Workbench.compileSound(inputs.sources(), shell, firedrill.style());
        List<Environment> environments = BundleFiles.environments(compilation.bundles(), inputs.bundles());
        if (environments.isEmpty()) {
            throw Problem.finding("there is no scenario in the sources, so there is nothing to serve");
        }
        if (watch) {
            ServeWatching.serve(
                    settings,
                    paths,
                    new ServeWatching.Served(inputs, compilation, environments),
                    shell,
                    firedrill.style());
        } else {
            Serving.serve(settings, environments, shell);
        }
        return ExitCode.FINE;
    }
}
