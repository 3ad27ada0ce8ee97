package dev.firedrill.cli;

import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself; what it does is in its subcommands. */
@Command(
        name = "firedrill",
        scope = ScopeType.INHERIT,
        description = {
            "Compiles incident scenarios, plays their drills, and serves them to agents and people.",
            "",
            "A scenario grows in this order: write it, @|bold check|@ it until nothing is wrong, @|bold test|@ it with"
                    + " its drills, @|bold prove|@ it, @|bold play|@ it yourself, then @|bold serve|@ it to agents. Where no PATH is named,"
                    + " a command works on the scenarios that come with firedrill."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands, in the order in which a scenario grows:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:what was looked at has errors or fails",
            "2:the command line asks for something that cannot be done",
            "3:a fault of firedrill"
        },
        sortOptions = false,
        abbreviateSynopsis = true,
        versionProvider = Firedrill.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill check                  are the shipped scenarios sound?",
            "  firedrill test my-scenarios      do the drills in that folder pass?",
            "  firedrill prove my-scenarios     can they be solved, and not without looking?",
            "  firedrill play RCA-001           find the cause yourself",
            "  firedrill serve                  http://127.0.0.1:7860",
            "  firedrill baseline               what is a random agent worth in them?",
            "  firedrill help check             more about a command"
        },
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            ProveCommand.class,
            PlayCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            RegradeCommand.class,
            BaselineCommand.class,
            CompileCommand.class,
            PackageCommand.class,
            ExplainCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
final class Firedrill implements Callable<Integer> {
    static final String NAME = "firedrill";
    private static final int WIDTH = 100;

    private final Shell shell;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 100,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli answers it
    private boolean asksHelp;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 101,
            description = "Show the version.")
    @SuppressWarnings("unused") // picocli answers it
    private boolean asksVersion;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            order = 102,
            description = "Use colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
    private Style.Choice color = Style.Choice.AUTO;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            order = 103,
            description = "Show the stack trace of a fault of firedrill; so does FIREDRILL_DEBUG=1.")
    private boolean debug;

    private Firedrill(Shell shell) {
        this.shell = shell;
    }

    /** Runs the command and returns its exit code. */
    static int run(Shell shell, String... arguments) {
        var firedrill = new Firedrill(shell);
        try {
            return firedrill.commandLine().execute(arguments);
        } catch (RuntimeException | Error e) {
            return Complaints.fault(e, firedrill);
        } finally {
            shell.out().flush();
            shell.err().flush();
        }
    }

    private CommandLine commandLine() {
        var line = new CommandLine(this);
        ServeOptions.addTo(
                Objects.requireNonNull(line.getSubcommands().get("serve")).getCommandSpec());
        return line.setOut(shell.out())
                .setErr(shell.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(WIDTH / 3)
                .setParameterExceptionHandler(Complaints::wrongArguments)
                .setExecutionExceptionHandler((fault, command, result) -> Complaints.failed(fault, this));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(shell.err());
        return ExitCode.USAGE;
    }

    /** The version of the jar that runs. */
    static String version() {
        String version = Firedrill.class.getPackage().getImplementationVersion();
        return version == null ? "0-development" : version;
    }

    Shell shell() {
        return shell;
    }

    Style style() {
        return color.in(shell);
    }

    /** Answers --version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {NAME + " " + version()};
        }
    }

    boolean debugs() {
        return debug
                || shell.variable("FIREDRILL_DEBUG")
                        .filter(value -> !value.equals("0"))
                        .isPresent();
    }
}
