package dev.firedrill.cli.transcript;

import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.TranscriptLine.End;
import dev.firedrill.engine.bundle.TranscriptLine.Head;
import dev.firedrill.engine.transcript.Replay;
import dev.firedrill.engine.transcript.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Transcripts scored again under other rules.
 *
 * @param rows the episodes that have a score under both
 * @param left what has none, each with the reason
 */
public record Regraded(List<Row> rows, List<Left> left) {
    public Regraded {
        rows = List.copyOf(rows);
        left = List.copyOf(left);
    }

    /** What an episode came to: its grade, where its task has a rubric, and its return. */
    public record Score(Optional<BigFraction> grade, BigFraction total) {
        /** What the episode is measured by. */
        BigFraction mark() {
            return grade.orElse(total);
        }
    }

    /** An episode before and now. */
    public record Row(Path file, int line, Head head, Score was, Score is) {}

    /** What could not be scored. */
    public record Left(Path file, int line, String why) {}

    /** The mean of what was, or is. */
    public static BigFraction mean(List<Score> scores) {
        BigFraction sum = scores.stream().map(Score::mark).reduce(BigFraction.ZERO, BigFraction::add);
        return scores.isEmpty() ? sum : sum.divide(scores.size());
    }

    /** Scores what files hold, one after the other. */
    public static final class Scoring {
        private final Stage stage;
        private final List<Row> rows = new ArrayList<>();
        private final List<Left> left = new ArrayList<>();

        public Scoring(Stage stage) {
            this.stage = stage;
        }

        public void file(Path path, String text) {
            Transcript.File file = Transcript.read(text);
            file.faults().forEach(fault -> left.add(new Left(path, fault.line(), fault.problem())));
            file.transcripts().forEach(transcript -> score(path, transcript));
        }

        public Regraded done() {
            return new Regraded(rows, left);
        }

        private void score(Path path, Transcript transcript) {
            Optional<Scenario> scenario = stage.like(transcript.head());
            if (!transcript.end().how().equals("done")) {
                leave(path, transcript, "the episode was left before its end");
            } else if (scenario.isEmpty()) {
                leave(
                        path,
                        transcript,
                        "these rules have no scenario `" + transcript.head().scenario() + "`");
            } else {
                Episode episode = Replay.play(transcript, scenario.get());
                if (episode.done()) {
                    End end = transcript.end();
                    rows.add(new Row(
                            path,
                            transcript.firstLine(),
                            transcript.head(),
                            new Score(end.grade(), end.total()),
                            new Score(episode.grade().map(Grade::total), episode.cumulative())));
                } else {
                    leave(
                            path,
                            transcript,
                            "its " + transcript.moves().size() + " moves do not end `"
                                    + transcript.head().scenario() + "` under these rules");
                }
            }
        }

        private void leave(Path path, Transcript transcript, String why) {
            left.add(new Left(path, transcript.firstLine(), why));
        }
    }
}
