package dev.firedrill.server.runs;

import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.TranscriptLine.Head;
import dev.firedrill.engine.transcript.Replay;
import dev.firedrill.engine.transcript.Transcript;
import dev.firedrill.engine.transcript.Transcript.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The runs that a file of transcripts tells of, read as untrusted input: those that play here as the file says.
 *
 * @param transcripts how many whole transcripts the file holds
 * @param problems why what else the file holds is not among the runs, each with its line
 */
public record RunFile(int transcripts, List<Run> runs, List<Fault> problems) {
    /** What a file may show at once; a run has as many frames as steps, and one more. */
    private static final int MOST_FRAMES = 600;

    private static final int MOST_PROBLEMS = 100;

    public RunFile {
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }

    /** Reads a file and plays what it tells in the environments that are served. */
    public static RunFile read(String text, List<Environment> environments) {
        Transcript.File file = Transcript.read(text);
        var reading = new Reading(environments, new ArrayList<>(), new ArrayList<>(file.faults()));
        file.transcripts().forEach(reading::take);
        return new RunFile(file.transcripts().size(), reading.runs, first(reading.problems));
    }

    private static List<Fault> first(List<Fault> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        var shown = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        int line = problems.get(MOST_PROBLEMS).line();
        shown.add(new Fault(line, "and " + (problems.size() - MOST_PROBLEMS) + " problems more from here on"));
        return shown;
    }

    /** Goes through the transcripts of a file. */
    private record Reading(List<Environment> environments, List<Run> runs, List<Fault> problems) {
        private void take(Transcript transcript) {
            Optional<Scenario> scenario = environments.stream()
                    .filter(each -> each.name().equals(transcript.head().environment()))
                    .flatMap(each -> each.scenario(transcript.head().scenario()).stream())
                    .findFirst();
            if (scenario.isEmpty()) {
                problems.add(new Fault(transcript.firstLine(), notServed(transcript.head())));
                return;
            }
            Optional<Fault> difference = Replay.difference(transcript, scenario.get(), digest(scenario.get()));
            if (difference.isPresent()) {
                String about =
                        transcript.head().scenario() + ": " + difference.get().problem();
                problems.add(new Fault(difference.get().line(), about));
            } else if (frames() + transcript.moves().size() >= MOST_FRAMES) {
                String problem =
                        "not shown: a file shows " + MOST_FRAMES + " steps at once; send this part of it alone";
                problems.add(new Fault(transcript.firstLine(), problem));
            } else {
                runs.add(Run.of(String.valueOf(transcript.firstLine()), transcript, scenario.get()));
            }
        }

        private int frames() {
            return runs.stream().mapToInt(run -> run.moves().size() + 1).sum();
        }

        private String notServed(Head head) {
            return "the scenario `" + head.scenario() + "` of `" + head.environment()
                    + "` is not served here; served are "
                    + environments.stream().map(each -> "`" + each.name() + "`").collect(Collectors.joining(", "));
        }

        private static String digest(Scenario scenario) {
            return new ProofDigests(scenario.environment().bundle()).of(List.of(scenario.id()));
        }
    }
}
