package dev.firedrill.engine.transcript;

import dev.firedrill.engine.bundle.BundleException;
import dev.firedrill.engine.bundle.TranscriptLine;
import dev.firedrill.engine.bundle.TranscriptLine.End;
import dev.firedrill.engine.bundle.TranscriptLine.Head;
import dev.firedrill.engine.bundle.TranscriptLine.Lost;
import dev.firedrill.engine.bundle.TranscriptLine.Move;
import java.util.ArrayList;
import java.util.List;

/**
 * An episode as a file tells it, its chain checked.
 *
 * @param firstLine where it begins in the file, from 1
 * @param lines as they stand there
 */
public record Transcript(int firstLine, List<String> lines, Head head, List<Move> moves, End end) {
    public Transcript {
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
    }

    /**
     * What a file holds.
     *
     * @param lost how many episodes it says were lost
     * @param faults what is no whole transcript, each with its line
     */
    public record File(List<Transcript> transcripts, int lost, List<Fault> faults) {
        public File {
            transcripts = List.copyOf(transcripts);
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong in a line. */
    public record Fault(int line, String problem) {}

    /** Reads a file as untrusted input; what is wrong with one transcript leaves the others alone. */
    public static File read(String text) {
        return new Reading().of(text);
    }

    /** Goes through a file line by line. */
    private static final class Reading {
        private final List<Transcript> transcripts = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<TranscriptLine> read = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private Chain chain = new Chain();
        private boolean skipping;
        private int lost;

        private File of(String text) {
            String[] all = text.strip().split("\n", -1);
            for (int index = 0; index < all.length; index++) {
                take(all[index].strip(), index + 1);
            }
            if (!read.isEmpty()) {
                faults.add(new Fault(all.length, "the transcript has no end"));
            }
            return new File(transcripts, lost, faults);
        }

        private void take(String line, int number) {
            try {
                var next = TranscriptLine.read(line, number);
                if (next instanceof Lost gap) {
                    interrupted(number);
                    skipping = false;
                    lost += gap.episodes();
                } else if (next instanceof Head) {
                    interrupted(number);
                    skipping = false;
                    chained(next, line, number);
                } else if (!skipping) {
                    chained(next, line, number);
                }
            } catch (BundleException fault) {
                // Of a transcript that is broken the first fault is told.
                if (!skipping) {
                    broken(number, String.valueOf(fault.getMessage()).replaceFirst("^line \\d+:? ?", ""));
                }
            }
        }

        private void interrupted(int number) {
            if (!read.isEmpty()) {
                broken(number, "the transcript before this line has no end");
            }
        }

        private void chained(TranscriptLine next, String line, int number) {
            if (read.isEmpty() && !(next instanceof Head)) {
                broken(number, "a transcript begins with its head");
            } else if (!chain.takes(line)) {
                broken(
                        number,
                        "its hash does not follow from its text and the line before: one of the two was changed");
            } else {
                read.add(next);
                lines.add(line);
                if (next instanceof End end) {
                    finish(end, number);
                }
            }
        }

        private void finish(End end, int number) {
            var moves = read.stream()
                    .filter(Move.class::isInstance)
                    .map(Move.class::cast)
                    .toList();
            transcripts.add(new Transcript(number - lines.size() + 1, lines, (Head) read.get(0), moves, end));
            clear();
        }

        private void broken(int number, String problem) {
            faults.add(new Fault(number, problem));
            skipping = true;
            clear();
        }

        private void clear() {
            read.clear();
            lines.clear();
            chain = new Chain();
        }
    }
}
