package dev.firedrill.cli;

import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a command's help. */
@Command(
        name = "help",
        description = "Shows what a command does, or which commands there are.",
        footerHeading = "%nExamples:%n",
        footer = {"  firedrill help", "  firedrill help play"})
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command. Without it, an overview.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        CommandLine command = name.map(word -> named(word, root)).orElse(root);
        command.usage(command.getOut());
        return ExitCode.FINE;
    }

    private static CommandLine named(String word, CommandLine root) {
        CommandLine command = root.getSubcommands().get(word);
        if (command == null) {
            throw Problem.usage(Complaints.unknown(word, root));
        }
        return command;
    }
}
