package dev.firedrill.cli;

import dev.firedrill.cli.input.BundleFiles;
import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.BaselineText;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.server.baseline.Agent;
import dev.firedrill.server.baseline.AgentReport;
import dev.firedrill.server.baseline.Baseline;
import dev.firedrill.server.baseline.BaselineRequest;
import dev.firedrill.server.baseline.Listener;
import dev.firedrill.server.baseline.Selection;
import dev.firedrill.server.baseline.TraceLines;
import dev.firedrill.server.baseline.chat.ChatAgent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets agents play, and says what they are worth. */
@Command(
        name = "baseline",
        description = {
            "Lets agents play scenarios, as clients of the server see them, and says what they are worth.",
            "",
            "@|bold random|@ draws its moves from the seed. @|bold panel|@ has fixed policies that read no evidence, and"
                    + " plays the one that is worth most in each task: what a task pays for nothing. @|bold oracle|@ knows the"
                    + " truth: what a task pays at most. @|bold llm|@ asks a language model for every move, at any endpoint"
                    + " that speaks OpenAI's chat completions; it needs API_BASE_URL, MODEL_NAME and HF_TOKEN in the environment.",
            "",
            "Standard output has the episodes as [START], [STEP] and [END], and last a line of JSON: the mean of each task, and"
                    + " theirs as `overall`. With several agents it holds such an object for each. The rest goes to standard error."
                    + " A bundle with proofs (firedrill compile --prove) gives panel and oracle the episodes of its certificates."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill baseline                                       the shipped scenarios, at random",
            "  firedrill baseline --agent random,panel,oracle --format text",
            "  firedrill baseline --env cloud-incident-response --repeats 8 --k 4",
            "  firedrill baseline --agent oracle --scenario RCA-001",
            "  firedrill baseline --agent llm --price-in 0.05 --price-out 0.08 my-scenarios",
            "  firedrill baseline out/my-environment.json --agent panel"
        })
final class BaselineCommand implements Callable<Integer> {
    /** How the results are shown. */
    enum Format {
        LINES,
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_REPEATS = 10_000;
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

    @ParentCommand
    private Firedrill firedrill;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = PathHelp.SOURCES_AND_BUNDLES)
    private List<String> paths = List.of();

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            split = ",",
            description =
                    "Who plays: random, panel, oracle or llm, or several of them. Else llm where the three variables"
                            + " are set, else random.")
    private List<String> agents = List.of();

    @Option(names = "--env", paramLabel = "NAME", split = ",", description = "Only these environments.")
    private List<String> environments = List.of();

    @Option(names = "--task", paramLabel = "NAME", split = ",", description = "Only these tasks.")
    private List<String> tasks = List.of();

    @Option(names = "--scenario", paramLabel = "NAME", split = ",", description = "Only these scenarios.")
    private List<String> scenarios = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "What is left to chance follows from it. Else 0.")
    private long seed;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each scenario is played. From 2 on, means have intervals. Else 1.")
    private int repeats = 1;

    @Option(
            names = "--k",
            paramLabel = "K",
            description = "For pass@k: that one of K tries reaches the mark of its task. At most the repeats. Else 1.")
    private int k = 1;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "What an agent has not played by then is worth nothing. Else 1080.")
    private BigDecimal timeLimit = BigDecimal.valueOf(1080);

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "lines (every step), text (a table) or json (one line with all figures).")
    private Format format = Format.LINES;

    @ArgGroup(validate = false, heading = "%nOptions of the language model:%n", order = 50)
    private final BaselineChat chat = new BaselineChat();

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        checkNumbers();
        List<Agent> players = agents(shell);
        List<Scenario> chosen = scenarios(shell);
        var request = new BaselineRequest(chosen, seed, repeats, k, limit());
        Listener listener =
                format == Format.LINES ? new TraceLines(line -> shell.out().println(line)) : Listener.NOBODY;
        List<AgentReport> reports = new ArrayList<>();
        for (Agent player : players) {
            shell.note("playing " + Workbench.counted(chosen.size() * repeats, "episode") + ": " + player.name());
            AgentReport report = Baseline.play(request, player, listener);
            report.problems().forEach(problem -> shell.note("firedrill: " + problem));
            reports.add(report);
        }
        BaselineText text = new BaselineText(reports);
        if (format == Format.LINES) {
            text.table().forEach(shell::note);
        }
        shell.out()
                .print(
                        switch (format) {
                            case TEXT -> String.join("\n", text.table()) + "\n" + text.means();
                            case LINES -> text.means();
                            case JSON -> text.everything();
                        });
        return reports.stream().allMatch(AgentReport::complete) ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private void checkNumbers() {
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw Problem.usage("--repeats takes 1 to " + MOST_REPEATS + ", not " + repeats);
        }
        if (k < 1 || k > repeats) {
            throw Problem.usage("--k takes 1 to what --repeats says, which is " + repeats + ", not " + k);
        }
        if (timeLimit.signum() <= 0 || timeLimit.compareTo(LONGEST) > 0) {
            throw Problem.usage("--time-limit takes a number of seconds above 0, not " + timeLimit);
        }
    }

    private Duration limit() {
        return Duration.ofMillis(Math.max(1, timeLimit.movePointRight(3).longValue()));
    }

    private List<Agent> agents(Shell shell) {
        if (agents.isEmpty()) {
            return List.of(agent(BaselineModel.isNamed(shell) ? ChatAgent.NAME : "random", shell));
        }
        return agents.stream().distinct().map(name -> agent(name, shell)).toList();
    }

    private Agent agent(String name, Shell shell) {
        return name.equals(ChatAgent.NAME)
                ? new ChatAgent(chat.options(BaselineModel.named(shell)), shell::note)
                : Baseline.scripted(name)
                        .orElseThrow(() -> Problem.usage("--agent takes " + String.join(", ", Baseline.SCRIPTED) + ", "
                                + ChatAgent.NAME + ", not `" + name + "`"));
    }

    private List<Scenario> scenarios(Shell shell) {
        Inputs inputs = Inputs.read(paths, shell);
        Compilation compilation = Workbench.compileQuietly(inputs.sources(), shell, firedrill.style());
        List<Environment> all = BundleFiles.environments(compilation.bundles(), inputs.bundles());
        try {
            return new Selection(environments, tasks, scenarios).of(all);
        } catch (IllegalArgumentException e) {
            throw Problem.usage(String.valueOf(e.getMessage()));
        }
    }
}
