package dev.firedrill.cli;

import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.compiler.diagnostics.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command cannot do its work, and the exit code for it. */
final class Complaints {
    private Complaints() {}

    /** The arguments do not fit. */
    static int wrongArguments(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        var err = command.getErr();
        err.println(Firedrill.NAME + ": " + message(problem, command));
        err.println("  `" + command.getCommandSpec().qualifiedName() + " --help` shows what it takes");
        return ExitCode.USAGE;
    }

    /** The command threw. */
    static int failed(Exception fault, Firedrill firedrill) {
        if (fault instanceof Problem problem) {
            firedrill.shell().note(Firedrill.NAME + ": " + problem.getMessage());
            return problem.exitCode();
        }
        return fault(fault, firedrill);
    }

    /** A bug of ours. */
    static int fault(Throwable fault, Firedrill firedrill) {
        String place = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.firedrill."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        firedrill
                .shell()
                .note(Firedrill.NAME + ": internal fault " + fault + place + ", please report it"
                        + (firedrill.debugs() ? "" : " with what --debug shows"));
        if (firedrill.debugs()) {
            fault.printStackTrace(firedrill.shell().err());
        }
        return ExitCode.FAULT;
    }

    private static String message(ParameterException problem, CommandLine command) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        ArgSpec argument = problem.getArgSpec();
        if (argument != null && argument.type().isEnum()) {
            String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
            return name + " takes " + String.join(", ", argument.completionCandidates()) + ", not `"
                    + problem.getValue() + "`";
        }
        String message = String.valueOf(problem.getMessage())
                .replace('\'', '`')
                .replace(" is not an int", " is not a whole number");
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    /** The word is no option or command of this command; says which was meant. */
    static String unknown(String word, CommandLine command) {
        if (word.startsWith("-")) {
            return "there is no option `" + word + "`"
                    + suggestion(
                            word,
                            List.copyOf(command.getCommandSpec().optionsMap().keySet()));
        }
        List<String> subcommands = List.copyOf(command.getSubcommands().keySet());
        return subcommands.isEmpty()
                ? "`" + word + "` is one argument too many"
                : "there is no command `" + word + "`" + suggestion(word, subcommands);
    }

    private static String suggestion(String word, List<String> candidates) {
        Optional<String> nearest = Nearest.of(word.replaceFirst("=.*", ""), candidates);
        return nearest.map(name -> "; did you mean `" + name + "`?").orElse("");
    }
}
