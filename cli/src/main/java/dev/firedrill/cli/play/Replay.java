package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Problem;
import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.ActionRequest;
import dev.firedrill.engine.Environment;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.bundle.Bundle;
import dev.firedrill.engine.bundle.ProofDigests;
import dev.firedrill.engine.bundle.ProofRecord.Step;
import dev.firedrill.engine.bundle.TraceFile;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Plays a trace move by move and says where the episode is not what the trace says. */
public final class Replay {
    private final TraceFile file;
    private final Episode episode;
    private final PrintWriter out;
    private final Style style;
    private int differences;

    private Replay(TraceFile file, Episode episode, PrintWriter out, Style style) {
        this.file = file;
        this.episode = episode;
        this.out = out;
        this.style = style;
    }

    /** Plays the trace in its environment; whether all is as it says. No time passes but what actions cost. */
    public static boolean play(TraceFile file, Bundle bundle, Environment environment, PrintWriter out, Style style) {
        String name = file.trace().scenario();
        Scenario scenario = environment
                .scenario(name)
                .orElseThrow(() -> Problem.finding("`" + environment.name() + "` has no scenario `"
                        + Style.printable(name) + "`; the trace is of another version"));
        var replay = new Replay(file, scenario.start("replay", InstantSource.fixed(Instant.EPOCH)), out, style);
        replay.checkDigest(new ProofDigests(bundle).of(List.of(name)));
        replay.moves();
        replay.end();
        return replay.differences == 0;
    }

    private void checkDigest(String digest) {
        out.println(style.strong(episode.scenario().id()) + "  "
                + Style.printable(file.trace().name()));
        if (!digest.equals(file.digest())) {
            differ("the scenario or its environment has changed since the trace was made");
        }
    }

    private void moves() {
        int steps = episode.scenario().task().rules().steps();
        for (Step step : file.trace().steps()) {
            if (episode.done()) {
                differ("the episode is over and the trace goes on");
                return;
            }
            ActionRequest request = ActionRequest.of(step.action(), step.arguments());
            out.println("\n" + style.faint("[" + episode.steps() + "/" + steps + "]") + " > "
                    + Style.printable(Journal.shown(request)));
            Sight before = Sight.of(episode);
            episode.step(request);
            out.println(Outcome.of(episode, before, style));
            compare("reward", step.reward(), episode.reward());
        }
    }

    private void end() {
        out.println();
        Optional<BigFraction> grade = episode.grade().map(Grade::total);
        if (!grade.equals(file.trace().grade())) {
            differ("the trace says grade " + shown(file.trace().grade()) + ", and it is " + shown(grade));
        }
        compare("return", file.trace().total(), episode.cumulative());
        if (!episode.done()) {
            out.println("the trace ends before the episode does");
        }
        out.println(
                differences == 0
                        ? style.good("all is as the trace says")
                        : style.bad(differences + (differences == 1 ? " difference" : " differences")));
    }

    private void compare(String what, BigFraction said, BigFraction found) {
        if (!said.equals(found)) {
            differ("the trace says " + what + " " + shown(said) + ", and it is " + shown(found));
        }
    }

    private void differ(String what) {
        differences++;
        out.println(Words.wrap("  " + style.bad("!") + " ", what));
    }

    private static String shown(Optional<BigFraction> grade) {
        return grade.map(Replay::shown).orElse("none");
    }

    private static String shown(BigFraction number) {
        String plain = Words.plain(number);
        return plain + " (exactly " + exact(number) + ")";
    }

    private static String exact(BigFraction number) {
        return (number.signum() < 0 ? "-" : "") + number.getNumerator().abs() + "/"
                + number.getDenominator().abs();
    }
}
