package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What whoever is on call meets: the alerts, the summary, what can be seen, and the budget. */
final class Briefing {
    private final Episode episode;
    private final Scenario scenario;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private Briefing(Episode episode, Style style) {
        this.episode = episode;
        this.scenario = episode.scenario();
        this.style = style;
    }

    static String of(Episode episode, Style style) {
        var briefing = new Briefing(episode, style);
        briefing.write();
        return String.join("\n", briefing.lines);
    }

    private void write() {
        EnvironmentRules.Task task = scenario.task().rules();
        lines.add(style.strong(scenario.id())
                + Words.after("  ", task.title(), "")
                + Words.after(" (", task.difficulty(), ")"));
        if (!scenario.record().title().isBlank()) {
            lines.add(Words.wrap("", scenario.record().title()));
        }
        Sight sight = Sight.of(episode);
        lines.addAll(new AlertCard(scenario, style).lines(sight.alerts()));
        summary().ifPresent(text -> {
            lines.add("");
            lines.add(Words.wrap("", text));
        });
        var readout = new Readout(episode, style);
        lines.addAll(readout.lines(sight.observation()));
        evidence();
        lines.add("");
        if (!readout.showsStatus()) {
            lines.add(Words.wrap("Services  ", String.join(", ", scenario.services())));
        }
        lines.add(Words.wrap("Budget    ", budget(task)));
        lines.add(Words.wrap("Goal      ", goal(task)));
    }

    /** What is seen without asking. */
    private void evidence() {
        Map<String, String> visible = scenario.visibleEvidence();
        if (!visible.isEmpty()) {
            lines.add("");
            visible.forEach((move, text) -> lines.add(Words.wrap(move + "  ", text)));
        }
    }

    private Optional<String> summary() {
        return episode.evaluate(new Expression.Reading(Fact.INCIDENT_SUMMARY)) instanceof Value.Text text
                ? Optional.of(text.text()).filter(words -> !words.isBlank())
                : Optional.empty();
    }

    private static String budget(EnvironmentRules.Task task) {
        String time = task.seconds()
                .map(seconds -> ", " + Words.duration(seconds) + (task.wall() ? " by the clock" : ""))
                .orElse("");
        return task.steps() + " steps" + time;
    }

    private static String goal(EnvironmentRules.Task task) {
        String answer = task.answer().map(action -> "end with " + action).orElse("put it right");
        return answer + "; `help` shows what can be typed";
    }
}
