package dev.firedrill.cli;

import dev.firedrill.cli.input.TranscriptFiles;
import dev.firedrill.cli.output.RegradeJson;
import dev.firedrill.cli.output.RegradeText;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.transcript.Regraded;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores transcripts under other rules. */
@Command(
        name = "regrade",
        description = {
            "Plays the moves of transcripts under other rules, and shows the grades they had beside those they get.",
            "",
            "A transcript is scored in the scenario of its name: that of its own environment where the rules have it, else"
                    + " of any. Where a task has no rubric, its return counts. What cannot be scored is listed with the reason,"
                    + " and makes the exit code 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill regrade transcripts --with my-scenarios",
            "  firedrill regrade transcripts --with out/stricter.json --format json"
        })
final class RegradeCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "FILE | DIR", arity = "1..*", description = PathHelp.TRANSCRIPTS)
    private List<Path> paths = List.of();

    @Option(
            names = "--with",
            required = true,
            paramLabel = "PATH",
            description = "The rules: a file, a folder of *.incident files, or a compiled bundle (*.json).")
    private List<String> with = List.of();

    @Option(names = "--format", paramLabel = "FORM", description = "How to show the results: text or json.")
    private TestCommand.Format format = TestCommand.Format.TEXT;

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        List<Path> files = TranscriptFiles.in(paths);
        var scoring = new Regraded.Scoring(Workbench.stage(with, shell, firedrill.style()));
        files.forEach(file -> scoring.file(file, TranscriptFiles.text(file)));
        Regraded regraded = scoring.done();
        shell.out()
                .print(
                        switch (format) {
                            case TEXT -> RegradeText.of(regraded);
                            case JSON -> RegradeJson.of(regraded);
                        });
        return regraded.left().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
