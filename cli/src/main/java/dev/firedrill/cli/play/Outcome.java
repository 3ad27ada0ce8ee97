package dev.firedrill.cli.play;

import dev.firedrill.cli.shell.Style;
import dev.firedrill.engine.Episode;
import dev.firedrill.engine.Grade;
import dev.firedrill.engine.Value;
import dev.firedrill.engine.bundle.EnvironmentRules;
import dev.firedrill.engine.bundle.ScenarioRecord;
import dev.firedrill.engine.rules.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a step brought, and after the last one the grade and what it was all about. */
final class Outcome {
    private static final int GRADE_PLACES = 4;

    private final Episode episode;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private Outcome(Episode episode, Style style) {
        this.episode = episode;
        this.style = style;
    }

    /** What came of a step, given what could be seen before it. */
    static String of(Episode episode, Sight before, Style style) {
        var outcome = new Outcome(episode, style);
        outcome.step();
        outcome.changes(before, Sight.of(episode));
        if (episode.done()) {
            outcome.end();
        }
        return String.join("\n", outcome.lines);
    }

    private void step() {
        if (!episode.reply().isEmpty()) {
            lines.add(Words.indented(episode.reply()));
        }
        String graded = episode.grade().map(Grade::feedback).orElse("");
        for (String remark : episode.feedback().split(" \\| ", -1)) {
            if (!remark.equals("ok") && !remark.equals(graded)) {
                lines.add(Words.wrap("  - ", remark));
            }
        }
        String reward = "reward " + Words.signed(episode.reward());
        lines.add("  " + (episode.reward().signum() < 0 ? style.bad(reward) : style.good(reward)) + "   return "
                + Words.plain(episode.cumulative()));
    }

    private void changes(Sight before, Sight after) {
        lines.addAll(new Readout(episode, style).changes(before.observation(), after.observation()));
        if (!after.alerts().equals(before.alerts())) {
            lines.addAll(new AlertCard(episode.scenario(), style).lines(after.alerts()));
        }
    }

    private void end() {
        lines.add("");
        if (episode.grade().isPresent()) {
            grade(episode.grade().get());
        } else {
            lines.add(style.strong("The episode is over.") + ungraded());
        }
        lines.add("");
        truth(episode.scenario().record());
    }

    /** A task without a rubric is passed with its return. */
    private String ungraded() {
        return task().pass()
                .map(pass -> " Return " + Words.plain(episode.cumulative()) + verdict(episode.cumulative(), pass))
                .orElse(" This task is not graded.");
    }

    private EnvironmentRules.Task task() {
        return episode.scenario().task().rules();
    }

    private void grade(Grade grade) {
        String total = "Grade " + Words.plain(grade.reported());
        lines.add(style.strong(total)
                + task().pass().map(pass -> verdict(grade.total(), pass)).orElse(""));
        if (!grade.qualified()) {
            lines.add("  what the rubric requires is missing");
        }
        int width = grade.components().stream()
                .mapToInt(each -> each.name().length())
                .max()
                .orElse(0);
        for (Grade.Component component : grade.components()) {
            String blanks = " ".repeat(width - component.name().length() + 2);
            lines.add("  " + component.name() + blanks + Words.plain(component.value()));
        }
        grade.reports().forEach(report -> lines.add("  " + report.name() + "  " + shown(report.value())));
    }

    private String verdict(BigFraction total, Expression.Number pass) {
        boolean passed =
                total.bigDecimalValue(GRADE_PLACES, RoundingMode.HALF_EVEN).compareTo(pass.number()) >= 0;
        return ", " + (passed ? style.good("passed") : style.bad("not passed")) + " (" + Words.plain(pass.number())
                + " is asked for)";
    }

    private static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return Style.printable(text.text());
        }
        if (value instanceof Value.Number number) {
            return Words.plain(number.number());
        }
        if (value instanceof Value.Score score) {
            return Words.plain(score.number());
        }
        return value instanceof Value.Truth truth ? String.valueOf(truth.truth()) : "-";
    }

    private void truth(ScenarioRecord record) {
        lines.add("What it was:");
        record.severity().ifPresent(severity -> lines.add("  severity  " + severity));
        record.cause().ifPresent(cause -> lines.add(Words.wrap("  cause     ", cause.service() + ": " + cause.mode())));
        record.truth().forEach((name, value) -> lines.add("  " + name + "  " + shown(value)));
        if (repairs(record)) {
            String steps = record.remedy().steps().stream()
                    .map(step -> step.move().action()
                            + step.move().target().map(target -> " " + target).orElse(""))
                    .reduce((first, second) -> first + "\n" + second)
                    .orElse("");
            lines.add(Words.wrap("  remedy    ", steps));
        }
    }

    private static String shown(ScenarioRecord.AlertValue value) {
        return value.text()
                .map(Style::printable)
                .or(() -> value.number().map(BigDecimal::toPlainString))
                .orElse("-");
    }

    private boolean repairs(ScenarioRecord record) {
        List<String> offered = episode.scenario().task().actions();
        return record.remedy().steps().stream()
                .anyMatch(step -> offered.contains(step.move().action()));
    }
}
