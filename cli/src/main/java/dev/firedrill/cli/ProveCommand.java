package dev.firedrill.cli;

import dev.firedrill.cli.input.BundleFiles;
import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.Findings;
import dev.firedrill.cli.output.OpenEnvFiles;
import dev.firedrill.cli.output.ProofJson;
import dev.firedrill.cli.output.ProofText;
import dev.firedrill.cli.output.TraceFiles;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.compiler.ProofReport;
import dev.firedrill.compiler.diagnostics.Nearest;
import dev.firedrill.compiler.prove.Limits;
import dev.firedrill.compiler.prove.ProofRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves scenarios. */
@Command(
        name = "prove",
        customSynopsis = "firedrill prove [OPTIONS] [SCENARIO...] [PATH...]",
        description = {
            "Shows before anybody plays that scenarios can be solved, are graded soundly and cannot be won blindly.",
            "",
            "Each claim is @|bold proved|@: it holds in every episode; @|bold refuted|@: an episode shows that it does"
                    + " not; or @|bold unknown|@: the search ended before it was decided, and says how far it got."
                    + " A refuted claim is a finding with a code that `firedrill explain` knows more about. Where it is"
                    + " meant, `accept CODE because \"...\"` in the environment, the task or the scenario says so, and"
                    + " it fails nothing. What is unknown is a warning."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill prove                               the shipped scenarios",
            "  firedrill prove RCA-001                       one of them, and its task",
            "  firedrill prove --traces out my-scenarios     with the episodes that show it",
            "  firedrill play --replay out/ENVIRONMENT/TRACE.jsonl",
            "  firedrill prove --openenv out my-scenarios    what OpenEnv's validation asks for",
            "  firedrill compile --prove my-scenarios -o out the proofs go into the bundles",
            "  firedrill prove --known out/ENVIRONMENT.json my-scenarios   only what has changed"
        })
final class ProveCommand implements Callable<Integer> {
    /** A year, in milliseconds. */
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(365).toMillis());

    @ParentCommand
    private Firedrill firedrill;

    @Parameters(
            paramLabel = "SCENARIO | PATH",
            arity = "0..*",
            description = "Names of scenarios. Words that name a file or a folder, or look like one, are paths. "
                    + PathHelp.SOURCES)
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "FORM", description = "How to show the results: text, json or sarif.")
    private Findings.Format format = Findings.Format.TEXT;

    @Option(
            names = "--traces",
            paramLabel = "DIR",
            description = "Writes each episode that shows something, for `firedrill play --replay`.")
    private Optional<Path> traces = Optional.empty();

    @Option(
            names = "--openenv",
            paramLabel = "DIR",
            description =
                    "Writes what OpenEnv's validation asks of a package: DIR/ENVIRONMENT/validation.json, tasks.json,"
                            + " rubric.json, and the episodes of the oracle and of the canaries.")
    private Optional<Path> openEnv = Optional.empty();

    @Option(names = "--time-limit", paramLabel = "SECONDS", description = "What is not decided by then is unknown.")
    private Optional<BigDecimal> timeLimit = Optional.empty();

    @Option(
            names = "--known",
            paramLabel = "BUNDLE",
            description = "A bundle with proofs; they are used where nothing has changed that they depend on.")
    private List<Path> known = List.of();

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        List<String> paths = words.stream().filter(Inputs::looksLikePath).toList();
        List<String> names =
                words.stream().filter(word -> !Inputs.looksLikePath(word)).toList();
        Compilation compilation = Workbench.compileQuietly(Inputs.sources(paths, shell), shell, firedrill.style());
        ProofRequest request =
                ProofRequest.ALL.withPrevious(BundleFiles.read(known)).withLimits(limits());
        ProofReport report = Workbench.prove(compilation, request, scenarios(names, compilation), shell);
        shell.out()
                .print(
                        switch (format) {
                            case TEXT -> ProofText.of(report, firedrill.style());
                            case JSON -> ProofJson.of(report);
                            case SARIF ->
                                Findings.render(format, report.findings(), firedrill.style(), Firedrill.version());
                        });
        openEnv.ifPresent(folder -> OpenEnvFiles.of(report).forEach(file -> shell.note(file.writeTo(folder))));
        traces.ifPresent(folder -> TraceFiles.of(report).forEach(file -> shell.note(file.writeTo(folder))));
        return report.passed() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private Limits limits() {
        timeLimit.filter(seconds -> seconds.signum() <= 0).ifPresent(seconds -> {
            throw Problem.usage("--time-limit takes a number of seconds above 0, not " + seconds);
        });
        return timeLimit
                .map(seconds -> Limits.DEFAULT.within(
                        Duration.ofMillis(seconds.movePointRight(3).min(LONGEST).longValue())))
                .orElse(Limits.DEFAULT);
    }

    /** The scenarios of those names, whatever their case; none where none is named. */
    private static Optional<Set<String>> scenarios(List<String> names, Compilation compilation) {
        List<String> all = compilation.bundles().stream()
                .flatMap(bundle -> bundle.scenarios().stream())
                .map(scenario -> scenario.id())
                .toList();
        Set<String> found = new HashSet<>();
        for (String name : names) {
            found.add(all.stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> Problem.usage("no scenario is called `" + name + "`"
                            + Nearest.of(name, all)
                                    .map(near -> "; did you mean `" + near + "`?")
                                    .orElse(""))));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
