package dev.firedrill.cli.author;

import dev.firedrill.cli.input.BundleFiles;
import dev.firedrill.cli.output.Findings;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.source.SourceSet;
import dev.firedrill.engine.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets a server follow the files: what is sound is served from now on, of the rest the findings are shown. */
public final class Following implements AutoCloseable {
    private static final String KEPT = "; the server keeps what it had";

    private final Workshop workshop;
    private final List<Environment> bundled;
    private final Consumer<List<Environment>> server;
    private final Shell shell;
    private final Style style;
    private final Lookout lookout;

    /**
     * Begins to follow.
     *
     * @param bundled environments that are served whatever the sources say
     * @param server takes what is to be served
     */
    public Following(
            Workshop workshop,
            List<String> paths,
            List<Environment> bundled,
            Consumer<List<Environment>> server,
            Shell shell,
            Style style) {
        this.workshop = workshop;
        this.bundled = bundled;
        this.server = server;
        this.shell = shell;
        this.style = style;
        lookout = Lookout.over(paths, workshop.own(), shell, new Eyes());
    }

    private final class Eyes implements Lookout.Listener {
        @Override
        public void changed(SourceSet sources) {
            Edition edition = workshop.take(sources);
            Compilation compilation = edition.compilation();
            Findings.showBesideResults(compilation.diagnostics(), shell, style);
            String found = "the sources have changed; errors: " + edition.count(Severity.ERROR) + ", warnings: "
                    + edition.count(Severity.WARNING);
            List<Environment> environments =
                    new ArrayList<>(BundleFiles.environments(compilation.bundles(), List.of()));
            environments.addAll(bundled);
            if (!compilation.succeeded() || environments.isEmpty()) {
                shell.note(found + (compilation.succeeded() ? ", scenarios: 0" : "") + KEPT);
                return;
            }
            server.accept(environments);
            workshop.serveNewest();
            shell.note(found + "; the server follows");
        }

        @Override
        public void unreadable(String why) {
            workshop.cannotRead(why);
            shell.note("firedrill: " + why + KEPT);
        }

        @Override
        public void fault(Throwable fault) {
            shell.note("firedrill: internal fault " + fault + ", please report it" + KEPT);
        }
    }

    @Override
    public void close() {
        lookout.close();
        workshop.close();
    }
}
