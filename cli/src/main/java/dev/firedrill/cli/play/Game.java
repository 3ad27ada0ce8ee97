package dev.firedrill.cli.play;

import dev.firedrill.cli.play.Typed.Ask;
import dev.firedrill.cli.play.Typed.Move;
import dev.firedrill.cli.play.Typed.Unfit;
import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Shell;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.transcript.Recording;
import dev.firedrill.engine.transcript.StillClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One scenario played by one person, line by line. */
public final class Game {
    private final StillClock clock;
    private final Episode episode;
    private final Recording recording;
    private final Phrases phrases;
    private final Answers answers;
    private final BufferedReader in;
    private final PrintWriter out;
    private final Style style;
    private final boolean echoes;
    private final Journal journal;

    /** A new episode of the scenario; what is read from a pipe is shown as if it had been typed. */
    public Game(Scenario scenario, Shell shell, Style style) {
        this.clock = new StillClock(InstantSource.system());
        this.episode = scenario.start("play", clock);
        var digest = new ProofDigests(scenario.environment().bundle()).of(List.of(scenario.id()));
        this.recording = new Recording(episode, digest, Optional.empty(), clock.instant());
        this.phrases = new Phrases(scenario);
        this.in = new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
        this.out = shell.out();
        this.style = style;
        this.echoes = !shell.isInteractive();
        this.journal = new Journal(scenario.visibleEvidence());
        this.answers = new Answers(episode, phrases, journal, style);
    }

    /** Plays until the episode is over, the player leaves or the input ends; the transcript. */
    public String play() {
        converse();
        recording.end();
        return recording.text();
    }

    private void converse() {
        out.println(Briefing.of(episode, style));
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            if (!line.get().isBlank() && !answer(phrases.read(line.get()))) {
                return;
            }
        }
        out.println();
        out.println("left after " + episode.steps() + " of "
                + episode.scenario().task().rules().steps() + " steps; not graded");
    }

    /** Answers a line; false where it was the last one. */
    private boolean answer(Typed typed) {
        clock.advance();
        if (typed instanceof Move move) {
            Sight before = Sight.of(episode);
            episode.step(move.request());
            recording.moved(move.request(), clock.instant());
            journal.add(move.request(), episode.reply());
            out.println(Outcome.of(episode, before, style));
            return !episode.done();
        }
        if (typed instanceof Ask ask) {
            if (ask.question() == Question.QUIT) {
                out.println("left; not graded");
                return false;
            }
            out.println(answers.to(ask));
        } else if (typed instanceof Unfit unfit) {
            out.println(Words.wrap("  ", unfit.why() + " (no step spent)"));
        }
        return true;
    }

    private Optional<String> line() {
        int steps = episode.scenario().task().rules().steps();
        out.print("\n" + style.faint("[" + episode.steps() + "/" + steps + "]") + " > ");
        out.flush();
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            if (echoes) {
                out.println(line.orElse(""));
            }
            return line;
        } catch (IOException e) {
            throw Problem.usage("standard input cannot be read: " + e.getMessage());
        }
    }
}
