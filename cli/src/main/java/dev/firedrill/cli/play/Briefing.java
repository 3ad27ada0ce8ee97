package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Scenario;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.ScenarioRecord.Alert;
import dev.firedrill.engine.bundle.ScenarioRecord.AlertValue;
import dev.firedrill.engine.rules.AlertFact;
import dev.firedrill.engine.rules.Expression;
import dev.firedrill.engine.rules.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What whoever is on call meets: the alert, the summary, the services and the budget. */
final class Briefing {
    private static final Set<String> IN_HEADING = Set.of(AlertFact.FIRED.spelling(), AlertFact.ID.spelling());

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
        scenario.record().alerts().forEach(this::alert);
        summary().ifPresent(text -> {
            lines.add("");
            lines.add(Words.wrap("", text));
        });
        evidence();
        lines.add("");
        lines.add(Words.wrap("Services  ", String.join(", ", scenario.services())));
        lines.add(Words.wrap("Budget    ", budget(task)));
        lines.add(Words.wrap("Goal      ", goal(task)));
    }

    private void alert(Alert alert) {
        lines.add("");
        Map<String, AlertValue> fields = alert.fields();
        String fired =
                text(fields, AlertFact.FIRED).map(severity -> " " + severity).orElse("");
        String id = text(fields, AlertFact.ID)
                .map(name -> Words.after("  (", name, ")"))
                .orElse("");
        lines.add(style.bad("ALERT" + fired) + "  " + style.strong(Style.printable(alert.title())) + id);
        List<String> names = fields.keySet().stream()
                .filter(name -> !IN_HEADING.contains(name))
                .toList();
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (String name : names) {
            String label = "  " + name + " ".repeat(width - name.length() + 2);
            Optional.ofNullable(fields.get(name)).ifPresent(value -> lines.add(Words.wrap(label, shown(name, value))));
        }
    }

    /** What is seen without asking. */
    private void evidence() {
        Map<String, String> visible = scenario.visibleEvidence();
        if (!visible.isEmpty()) {
            lines.add("");
            visible.forEach((move, text) -> lines.add(Words.wrap(move + "  ", text)));
        }
    }

    private static Optional<String> text(Map<String, AlertValue> fields, AlertFact fact) {
        return Optional.ofNullable(fields.get(fact.spelling())).flatMap(AlertValue::text);
    }

    private static String shown(String field, AlertValue value) {
        if (value.list().isPresent()) {
            String separator = field.equals(AlertFact.SYMPTOMS.spelling()) ? "\n" : ", ";
            return String.join(separator, value.list().get());
        }
        return value.number()
                .map(number -> switch (AlertFact.named(field).orElse(AlertFact.TITLE)) {
                    case ERROR_RATE -> Words.percent(number);
                    case DURATION -> Words.duration(number);
                    default -> Words.plain(number);
                })
                .or(value::text)
                .orElse("");
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
