package dev.firedrill.cli.transcript;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.transcript.Replay;
import dev.firedrill.engine.transcript.Transcript;
import dev.firedrill.engine.transcript.Transcript.Fault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Plays transcripts again and says where they are not what comes of that. */
public final class Check {
    private final Stage stage;
    private final PrintWriter out;
    private final Style style;
    private int files;
    private int fine;
    private int faults;
    private int lost;

    public Check(Stage stage, PrintWriter out, Style style) {
        this.stage = stage;
        this.out = out;
        this.style = style;
    }

    /** Checks what a file holds. */
    public void file(Path path, String text) {
        files++;
        Transcript.File file = Transcript.read(text);
        lost += file.lost();
        file.faults().forEach(fault -> tell(path, fault, ""));
        for (Transcript transcript : file.transcripts()) {
            difference(transcript)
                    .ifPresentOrElse(
                            fault -> tell(path, fault, transcript.head().scenario() + ": "), () -> fine++);
        }
    }

    private Optional<Fault> difference(Transcript transcript) {
        Optional<Scenario> scenario = stage.same(transcript.head());
        return scenario.isEmpty()
                ? Optional.of(new Fault(
                        transcript.firstLine(),
                        "there is no such scenario in `" + transcript.head().environment()
                                + "`; --with names the sources or the bundle it was played with"))
                : Replay.difference(transcript, scenario.get(), stage.digest(scenario.get()));
    }

    private void tell(Path file, Fault fault, String about) {
        faults++;
        out.println(style.bad("!") + " " + file + ":" + fault.line() + "  " + Style.printable(about + fault.problem()));
    }

    /** Says what it came to; whether all is as the transcripts say. */
    public boolean conclude() {
        String of = " in " + files + (files == 1 ? " file" : " files");
        String said = fine == 1 ? "1 transcript plays as it says" : fine + " transcripts play as they say";
        out.println(faults == 0 ? style.good(said + of) : said + of + "; " + style.bad(faults + " do not"));
        if (lost > 0) {
            out.println(lost + (lost == 1 ? " was" : " were") + " lost before it could be written");
        }
        return faults == 0;
    }
}
