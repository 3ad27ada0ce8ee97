package dev.firedrill.cli;

import dev.firedrill.cli.input.BundleFiles;
import dev.firedrill.cli.input.BundleFiles.Loaded;
import dev.firedrill.cli.input.Inputs;
import dev.firedrill.cli.output.NewFile;
import dev.firedrill.cli.play.Game;
import dev.firedrill.cli.play.Lobby;
import dev.firedrill.cli.play.Replay;
import dev.firedrill.cli.shell.ExitCode;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.compiler.Compilation;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.TraceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets a person play. */
@Command(
        name = "play",
        customSynopsis = "firedrill play [OPTIONS] [SCENARIO] [PATH...]",
        description = {
            "Plays a scenario in the terminal, under the rules that hold for agents.",
            "",
            "Without a SCENARIO, lists all there are. While playing, `help` shows what can be typed. Moves are read from"
                    + " standard input, one a line, so a pipe can play too."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  firedrill play                                      which scenarios are there?",
            "  firedrill play RCA-001",
            "  firedrill play --task root_cause_analysis --index 1",
            "  firedrill play my-scenarios                         those of a folder",
            "  firedrill play RCA-001 < moves.txt",
            "  firedrill play RCA-001 --transcript mine.jsonl      for `firedrill replay`",
            "  firedrill play --replay TRACE.jsonl                 an episode of `firedrill prove --traces`"
        })
final class PlayCommand implements Callable<Integer> {
    @ParentCommand
    private Firedrill firedrill;

    @Parameters(
            paramLabel = "SCENARIO | PATH",
            arity = "0..*",
            description = "The name of a scenario. Words that name a file or a folder, or look like one, are paths. "
                    + PathHelp.SOURCES_AND_BUNDLES)
    private List<String> words = List.of();

    @Option(names = "--task", paramLabel = "TASK", description = "Only scenarios of this task.")
    private Optional<String> task = Optional.empty();

    @Option(names = "--index", paramLabel = "N", description = "The scenario at this place of the task, from 0.")
    private Optional<Integer> index = Optional.empty();

    @Option(
            names = "--replay",
            paramLabel = "TRACE",
            description = "Plays the moves of a trace, and fails where they are not paid and graded as it says.")
    private Optional<Path> trace = Optional.empty();

    @Option(
            names = "--transcript",
            paramLabel = "FILE",
            description = "Writes the episode into this new file, for `firedrill replay`.")
    private Optional<Path> transcript = Optional.empty();

    @Override
    public Integer call() {
        Shell shell = firedrill.shell();
        return trace.isPresent() ? replay(trace.get(), shell) : play(shell);
    }

    private int replay(Path file, Shell shell) {
        if (transcript.isPresent()) {
            throw Problem.usage("--replay plays what is written down already; leave --transcript out");
        }
        if (task.isPresent() || index.isPresent()) {
            throw Problem.usage("--replay plays the scenario of its trace; leave --task and --index out");
        }
        TraceFile found = BundleFiles.trace(file);
        Inputs inputs = Inputs.read(words, shell);
        Compilation compilation = Workbench.compileQuietly(inputs.sources(), shell, firedrill.style());
        Loaded loaded = BundleFiles.load(compilation.bundles(), inputs.bundles()).stream()
                .filter(each -> each.environment().name().equals(found.environment()))
                .findFirst()
                .orElseThrow(() -> Problem.finding("`" + file + "` is a trace of the environment `"
                        + Style.printable(found.environment()) + "`, which is not among the sources"));
        boolean confirmed = Replay.play(found, loaded.bundle(), loaded.environment(), shell.out(), firedrill.style());
        return confirmed ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private int play(Shell shell) {
        boolean named = !words.isEmpty() && !Inputs.looksLikePath(words.get(0));
        List<String> paths = named ? words.subList(1, words.size()) : words;
        if (Inputs.readStandardInput(paths)) {
            throw Problem.usage("`-` cannot be played: standard input brings the moves; name a file or a folder");
        }
        Lobby lobby = lobby(paths, shell);
        Optional<Scenario> scenario =
                named ? Optional.of(lobby.named(words.get(0))) : index.map(place -> lobby.at(task, place));
        if (scenario.isPresent()) {
            transcript.ifPresent(NewFile::check);
            String played = new Game(scenario.get(), shell, firedrill.style()).play();
            transcript.ifPresent(file -> NewFile.write(file, played));
        } else {
            lobby.list(task, shell.out(), firedrill.style());
        }
        return ExitCode.FINE;
    }

    private Lobby lobby(List<String> paths, Shell shell) {
        Inputs inputs = Inputs.read(paths, shell);
        Compilation compilation = Workbench.compileQuietly(inputs.sources(), shell, firedrill.style());
        return new Lobby(BundleFiles.environments(compilation.bundles(), inputs.bundles()));
    }
}
