package dev.firedrill.cli;

import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.Findings;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.diagnostics.Severity;
import dev.firedrill.compiler.source.SourceSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with scenarios. */
@Command(
        name = "check",
        description = {
            "Finds what is wrong with scenarios, and says how to put it right.",
            "",
            "All files named are compiled together. Each finding has a code that `firedrill explain` knows more about."
                    + " Errors keep a scenario from being built; warnings do not, unless --strict is given."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill check                            the scenarios that come with firedrill",
            "  firedrill check my-scenarios               every *.incident file in a folder",
            "  firedrill check --strict --format sarif .  for a build that shows findings in its pages",
            "  generate | firedrill check -               standard input"
        })
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = PathHelp.SOURCES)
    private List<String> paths = List.of();

    @Option(names = "--strict", description = "Let warnings fail too.")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORM", description = "How to show findings: text, json or sarif.")
    private Findings.Format format = Findings.Format.TEXT;

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        SourceSet sources = Inputs.sources(paths, shell);
        Compilation compilation = Workbench.compile(sources, shell);
        shell.out().print(Findings.render(format, compilation.diagnostics(), firedrill.style(), Firedrill.version()));
        long errors = count(compilation, Severity.ERROR);
        long warnings = count(compilation, Severity.WARNING);
        shell.note("checked " + Workbench.files(sources) + ": " + Workbench.counted((int) errors, "error") + ", "
                + Workbench.counted((int) warnings, "warning"));
        return errors > 0 || (strict && warnings > 0) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static long count(Compilation compilation, Severity severity) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
