package dev.firedrill.cli;

import dev.firedrill.cli.shell.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a completion script. */
@Command(
        name = "completion",
        description = {
            "Prints a script with which bash and zsh complete commands and options.",
            "",
            "It completes the word `firedrill`, so put the launcher on the PATH."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(firedrill completion)                   in this shell",
            "  firedrill completion >> ~/.bash_completion       in every bash from now on"
        })
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        firedrill
                .shell()
                .out()
                .print(AutoComplete.bash(Firedrill.NAME, spec.root().commandLine()));
        return ExitCode.FINE;
    }
}
