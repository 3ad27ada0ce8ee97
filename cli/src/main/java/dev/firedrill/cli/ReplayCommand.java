package dev.firedrill.cli;

import dev.firedrill.cli.input.TranscriptFiles;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.transcript.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Plays transcripts again. */
@Command(
        name = "replay",
        description = {
            "Plays transcripts again and checks that every line comes out as it stands there, byte for byte.",
            "",
            "Transcripts are what `firedrill serve --transcripts` and `firedrill play --transcript` write. The first line"
                    + " of each that differs is named. Traces of proofs are played by `firedrill play --replay`."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill replay transcripts                         a folder of them, of the shipped scenarios",
            "  firedrill replay episode.jsonl --with my-scenarios   played with your own"
        })
final class ReplayCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "FILE | DIR", arity = "1..*", description = PathHelp.TRANSCRIPTS)
    private List<Path> paths = List.of();

    @Option(names = "--with", paramLabel = "PATH", description = PathHelp.PLAYED_WITH)
    private List<String> with = List.of();

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        List<Path> files = TranscriptFiles.in(paths);
        var check = new Check(Workbench.stage(with, shell, firedrill.style()), shell.out(), firedrill.style());
        files.forEach(file -> check.file(file, TranscriptFiles.text(file)));
        return check.conclude() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
