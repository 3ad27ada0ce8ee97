package dev.firedrill.cli;

import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.DrillJson;
import dev.firedrill.cli.output.DrillText;
import dev.firedrill.cli.output.Findings;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Progress;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.drill.DrillReport;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Plays drills. */
@Command(
        name = "test",
        description = {
            "Plays the drills in the sources and shows what they touch of each scenario.",
            "",
            "A drill is a list of moves with what must hold after them. It is played by the engine that serves, so what"
                    + " passes here holds for agents too."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill test",
            "  firedrill test --missed my-scenarios    what no drill has touched yet",
            "  firedrill test --format json            for a build"
        })
final class TestCommand implements Callable<Integer> {
    /** The forms of a report. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = PathHelp.SOURCES)
    private List<String> paths = List.of();

    @Option(names = "--missed", description = "List what no drill touched.")
    private boolean missed;

    @Option(names = "--format", paramLabel = "FORM", description = "How to show the results: text or json.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        Compilation compilation = Workbench.compile(Inputs.sources(paths, shell), shell);
        Findings.showBesideResults(compilation.diagnostics(), shell, firedrill.style());
        if (!compilation.succeeded()) {
            if (format == Format.JSON) {
                shell.out().print(DrillJson.notCompiled());
            }
            shell.note("the sources have errors; no drill was played");
            return ExitCode.FINDINGS;
        }
        DrillReport report = Progress.during(
                shell, "playing " + Workbench.counted(compilation.drills(), "drill"), compilation::runDrills);
        shell.out()
                .print(
                        switch (format) {
                            case TEXT -> DrillText.of(report, missed, firedrill.style());
                            case JSON -> DrillJson.of(report);
                        });
        return report.passed() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
