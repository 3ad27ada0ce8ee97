package dev.firedrill.cli;

import dev.firedrill.cli.author.Following;
import dev.firedrill.cli.author.Workshop;
import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.engine.Environment;
import dev.firedrill.server.settings.Access;
import dev.firedrill.server.settings.ServerSettings;
import java.util.List;
import java.util.Optional;

/** Serves for an author, while the sources change. */
final class ServeWatching {
    private ServeWatching() {}

    /** What is served in the beginning, and what it was made of. */
    record Served(Inputs inputs, Compilation compilation, List<Environment> environments) {}

    /** Refuses what does not go together with watching. */
    static void check(ServerSettings settings, List<String> paths) {
        if (settings.get(Access.PRODUCTION)) {
            throw Problem.usage(
                    "--watch shows the answers, and --production is for agents at work: leave one of them out");
        }
        if (Inputs.readStandardInput(paths)) {
            throw Problem.usage("--watch follows files, and standard input is none: name a file or a folder");
        }
    }

    static void serve(ServerSettings settings, List<String> paths, Served served, Shell shell, Style style) {
        if (served.inputs().sources().files().isEmpty()) {
            throw Problem.usage("--watch follows sources, and `"
                    + served.inputs().bundles().get(0)
                    + "` is a compiled bundle: name the files or folders that it was compiled from");
        }
        var workshop = new Workshop(served.inputs().sources(), served.compilation(), shell);
        List<Environment> bundled = served.environments()
                .subList(
                        served.compilation().bundles().size(),
                        served.environments().size());
        if (!Inputs.canChange(paths, shell)) {
            shell.note(
                    "the shipped scenarios are part of the program and do not change; name a folder to watch your own");
        }
        Serving.serve(
                settings,
                served.environments(),
                Optional.of(workshop),
                server -> new Following(workshop, paths, bundled, server::replace, shell, style)::close,
                shell);
    }
}
